// Opening the link is enough: the page's one button is pressed for whoever opened it.

document.getElementById("come-in").submit();
