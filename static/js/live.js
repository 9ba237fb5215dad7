// The doorbell: hears that something changed and lets the page look again. It carries no content, so a lost,
// doubled or late ring does no harm.
//
// listen({
//   workshop,      the workshop's id for a screen or a desk; phones leave it out
//   events,        {name: fn(data)}: "step", "draft", "redraw"
//   onConnection,  fn(true | false): the socket came or went
//   look,          fn(): asked to look again on connect, on waking up, when the network is back, every 20–30 s,
//                  and every 3 s while there is no socket
// })  returns {connected(), stop()}

const CALM = 20000;
const WITHOUT_SOCKET = 3000;
const TRY_AGAIN = 5000;

export function listen({ workshop = "", events = {}, onConnection = () => {}, look = () => {} } = {}) {
  let socket = null;
  let up = false;
  let timer = 0;
  let stopped = false;

  const rest = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(again, up ? CALM + Math.random() * 10000 : WITHOUT_SOCKET + Math.random() * 500);
  };
  const again = () => {
    if (!document.hidden) look();
    rest();
  };
  const connection = (state) => {
    if (state !== up) onConnection(state);
    up = state;
    again();
  };
  const woken = () => {
    if (document.hidden || stopped) return;
    if (socket && !socket.connected) socket.connect();
    again();
  };

  import("../vendor/socket.io.esm.min.js")
    .then(({ io }) => {
      if (stopped) return;
      socket = io({
        transports: ["websocket", "polling"],
        tryAllTransports: true,
        auth: workshop ? { workshop } : {},
        reconnectionDelay: 500,
        reconnectionDelayMax: 5000,
        timeout: 8000,
      });
      socket.on("connect", () => connection(true));
      socket.on("disconnect", (why) => {
        connection(false);
        if (why === "io server disconnect") setTimeout(() => stopped || socket.connect(), TRY_AGAIN);
      });
      socket.on("connect_error", () => {
        if (up) connection(false);
        if (!socket.active) setTimeout(() => stopped || socket.connect(), TRY_AGAIN); // refused: the seat may be new
      });
      for (const [name, heard] of Object.entries(events)) socket.on(name, heard);
    })
    .catch(() => onConnection(false)); // no socket at all: looking every few seconds does

  document.addEventListener("visibilitychange", woken);
  window.addEventListener("pageshow", woken);
  window.addEventListener("online", woken);
  rest();

  return {
    connected: () => up,
    stop() {
      stopped = true;
      clearTimeout(timer);
      if (socket) socket.disconnect();
      document.removeEventListener("visibilitychange", woken);
      window.removeEventListener("pageshow", woken);
      window.removeEventListener("online", woken);
    },
  };
}
