"""Each mistake an author can make is said with its file, its place, the reason and what to do, and nothing else is."""

import pytest

K01, K06, K08, B01, B08, B11, B12 = (
    "K01-savn.toml",
    "K06-kompas.toml",
    "K08-spaend-ben.toml",
    "B01-tjek-ind.toml",
    "B08-proevehandling.toml",
    "B11-tjek-ud.toml",
    "B12-parkering.toml",
)
W90 = "programmes/workshop-90.toml"
SVAR, VALG = 'K01-savn.toml: step 1 "svar": ', 'K01-savn.toml: step 2 "valg": '
ITEM_K01 = f'{W90}: item 2 "K01": '
TITLE = '[title]\nda = "Hvis vi lukkede i morgen"\nen = "If we closed tomorrow"'
K01_MINUTES = "minutes = { min = 15, default = 25, max = 30 }"

WORDS_AND_NUMBERS = [
    (K01, 'theme = "kerneopgave"', "", [f"{K01}: theme: This is missing. Add it."]),
    (
        K01,
        'theme = "kerneopgave"',
        'theme = "kerne"',
        [f'{K01}: theme: Choose one of kerneopgave, foelgeskab, both here, not "kerne".'],
    ),
    (K01, TITLE, "", [f"{K01}: title: This is missing. Add it."]),
    (
        K01,
        TITLE,
        '[title]\nda = "Hvis vi lukkede i morgen"',
        [f'{K01}: title.en: The English words are missing. Add en = "…".'],
    ),
    (
        K01,
        TITLE,
        '[title]\nen = "If we closed tomorrow"',
        [f'{K01}: title.da: The Danish words are missing. Add da = "…".'],
    ),
    (
        K01,
        TITLE,
        '[title]\nda = "Lukket"\nen = " "',
        [f"{K01}: title.en: There are no words here. Write some, or remove the key."],
    ),
    (
        K01,
        TITLE,
        '[title]\nda = "Lukket"\nen = 5',
        [f"{K01}: title.en: Write words in quotes here, not 5."],
    ),
    (
        K01,
        TITLE,
        '[title]\nda = "Lukket"\nen = "Closed"\nde = "Zu"',
        [f"{K01}: title.de: This key is not known. Remove it, or use one of da, en."],
    ),
    (
        K01,
        'slug = "savn"',
        'slug = "savn"\ncolour = "red"',
        [
            f"{K01}: colour: This key is not known. Remove it, or use one of id, slug, theme, minutes, always_open, "
            "title, purpose, script, silence, plan_b, timeline, step."
        ],
    ),
    (
        K01,
        TITLE,
        f'[title]\nda = "{"å" * 101}"\nen = "Closed"',
        [f"{K01}: title.da: This is 101 characters long, and there is room for 100. Shorten it."],
    ),
    (
        K01,
        TITLE,
        '[title]\nda = "Luk\\uFFFEket"\nen = "Closed"',
        [f"{K01}: title.da: A character that cannot be shown (U+FFFE) is in here. Delete it."],
    ),
    (
        K01,
        TITLE,
        '[title]\nda = "Luk\\u202Eket"\nen = "Closed"',
        [f"{K01}: title.da: A character that cannot be shown (U+202E) is in here. Delete it."],
    ),
    (
        K01,
        TITLE,
        '[title]\nda = "Luk\\nket"\nen = "Closed"',
        [f"{K01}: title.da: A character that cannot be shown (U+000A) is in here. Delete it."],
    ),
    (
        K01,
        K01_MINUTES,
        'minutes = { min = 15, default = "25", max = 30 }',
        [f'{K01}: minutes.default: Write a whole number here, not "25".'],
    ),
    (
        K01,
        K01_MINUTES,
        "minutes = { min = 15, default = 25, max = true }",
        [f"{K01}: minutes.max: Write a whole number here, not true."],
    ),
    (
        K01,
        K01_MINUTES,
        "minutes = { min = -1, default = 25, max = 30 }",
        [f"{K01}: minutes.min: The number must be from 0 to 240, not -1."],
    ),
    (K01, K01_MINUTES, "minutes = 25", [f"{K01}: minutes: Write a group of keys here, not 25."]),
    (
        K01,
        K01_MINUTES,
        "minutes = { min = 26, default = 25, max = 30 }",
        [
            f"{K01}: minutes: The minutes must rise from min (26) over default (25) to max (30).",
            f"{ITEM_K01}minutes: K01 takes from 26 to 30 minutes, not 17. Change the minutes.",
        ],
    ),
    (
        K01,
        K01_MINUTES,
        "minutes = { min = 15, default = 24, max = 30 }",
        [
            f"{K01}: minutes.default: The steps take 25 minutes together, but the default is 24. "
            "Shorten one, or raise it."
        ],
    ),
    (
        B08,
        "floor = 18",
        "floor = 26",
        [
            f"{B08}: minutes.floor: The floor of 26 minutes is more than the default of 25. Lower it.",
            f'{W90}: item 6 "B08": minutes: B08 takes from 26 to 30 minutes, not 18. Change the minutes.',
        ],
    ),
    (
        K01,
        'id = "K01"',
        'id = "k1"',
        [
            f'{K01}: id: "k1" cannot be an id. Write one to three capitals and a number, such as K01.',
        ],
    ),
    (
        K01,
        'slug = "savn"',
        'slug = "Det savn"',
        [
            f'{K01}: slug: "Det savn" cannot be a slug. Use small letters a-z, digits and hyphens, such as tjek-ind.',
        ],
    ),
    (
        K01,
        'slug = "savn"',
        'slug = "tab"',
        [f"{K01}: The file should be called K01-tab.toml after its id and slug. Rename it, or correct them."],
    ),
    (
        K06,
        'id = "K06"',
        'id = "K01"',
        [
            f"{K06}: The file should be called K01-kompas.toml after its id and slug. Rename it, or correct them.",
            f"{K06}: id: K01 is also the id of {K01}. Give one of them another id.",
            f'{W90}: item 3 "K06": exercise: There is no exercise K06. There are: B01, B08, B11, B12, K01, K08.',
        ],
    ),
]

STEPS = [
    (
        K01,
        'name = "valg"\nwho = "trio"',
        'name = "valg"\nwho = "gruppe"',
        [f'{VALG}who: Choose one of person, trio, pair, role, room, none here, not "gruppe".'],
    ),
    (
        K01,
        'keeps = "workplace"',
        'keeps = "name"',
        [f'{SVAR}keeps: Choose one of nothing, workplace, role here, not "name".'],
    ),
    (
        K01,
        'class = "trio"\nreveal = "never"',
        'class = "group"\nreveal = "never"',
        [f'{SVAR}class: Choose one of room, trio, screen here, not "group".'],
    ),
    (
        K01,
        'class = "trio"\nreveal = "never"',
        'class = "trio"\nreveal = "soon"',
        [f'{SVAR}reveal: Choose one of live, batch, twice, desk, never here, not "soon".'],
    ),
    (
        K01,
        'class = "trio"\nreveal = "never"',
        "",
        [
            f'{SVAR}class: Say who will see the answer: "room", "trio" or "screen". '
            "The phone says it before anyone types.",
            f'{SVAR}reveal: Say when the room sees the result: "batch", "desk", "live", "twice" or "never".',
        ],
    ),
    (
        K01,
        'keeps = "workplace"\n',
        "",
        [f'{SVAR}keeps: The trio is to read what each of them writes (class = "trio"). Add keeps = "workplace".'],
    ),
    (
        K01,
        "own = 1",
        'own = 1\nkeeps = "role"',
        [f'{VALG}keeps: Only a person\'s answer keeps anything. Remove keeps, or write who = "person".'],
    ),
    (
        K01,
        'reveal = "batch"',
        'reveal = "live"',
        [f'{VALG}reveal: Only answers with class = "screen" may be shown live. Choose "batch", or change class.'],
    ),
    (
        K01,
        "at_most = 3",
        "at_most = 3\nwall = true",
        [f'{SVAR}wall: Only a trio\'s text is shown with its workplace. Remove wall, or write who = "trio".'],
    ),
    (K01, "at_most = 3", "at_most = 0", [f"{SVAR}at_most: The number must be from 1 to 20, not 0."]),
    (K01, "moderated = true", 'moderated = "yes"', [f'{VALG}moderated: Write true or false here, not "yes".']),
    (
        K01,
        "at_most = 3",
        "at_most = 3\nat_least = 4",
        [f"{SVAR}at_least: The fewest (4) are more than the most (3). Change one of them."],
    ),
    (
        K01,
        "at_most = 3",
        "at_mots = 3",
        [f'{SVAR}at_mots: This key is not known. Did you mean "at_most"?'],
    ),
    (
        K01,
        'name = "valg"',
        'name = "Vores valg"',
        [
            'K01-savn.toml: step 2 "Vores valg": name: "Vores valg" cannot be a name. '
            "Use small letters a-z, digits and _, and begin with a letter."
        ],
    ),
    (
        K01,
        'name = "valg"\nwho = "trio"\nkind = "choice"',
        'name = "valg"\nwho = "room"\nkind = "choice"',
        [
            f'{VALG}who: Nobody answers here. Write who = "person" or "trio", or choose the kind look.',
        ],
    ),
    (
        K01,
        'who = "room"',
        'who = "trio"',
        ['K01-savn.toml: step 3 "temaer": who: The kind themes asks nobody. Write who = "room".'],
    ),
    (K01, 'of = "valg"\n', "", ['K01-savn.toml: step 3 "temaer": of: Say which steps are shown here. Add of.']),
    (
        K01,
        'of = "valg"\n',
        'of = "valg"\ntakes = "valg"\n',
        ['K01-savn.toml: step 3 "temaer": takes: The kind themes takes nothing. Use of for the steps it shows.'],
    ),
    (
        K01,
        "own = 1",
        'own = 1\nof = "svar"',
        [f"{VALG}of: Only themes and look show other steps. Use takes for what an earlier step hands on."],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        "takes = 5",
        [f"{VALG}takes: Write a list in square brackets here, not 5."],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        "takes = []",
        [f"{VALG}takes: There must be from 1 to 12 here, not 0."],
    ),
    (
        K06,
        'pleje = { da = "Personlig pleje", en = "Personal care" }',
        'own1 = { da = "Personlig pleje", en = "Personal care" }',
        [
            'K06-kompas.toml: step 1 "kort": options: "own1" may be taken: '
            "what people add themselves is called own. Choose another name."
        ],
    ),
    (
        K06,
        'pleje = { da = "Personlig pleje", en = "Personal care" }',
        'pleje = { da = "Personlig pleje" }',
        ['K06-kompas.toml: step 1 "kort": options.pleje.en: The English words are missing. Add en = "…".'],
    ),
    (
        K06,
        'pleje = { da = "Personlig pleje", en = "Personal care" }',
        'pleje = "Personlig pleje"',
        [
            'K06-kompas.toml: step 1 "kort": options.pleje: '
            'Write the words in both languages, as da = "…" and en = "…", not "Personlig pleje".'
        ],
    ),
    (
        K06,
        "pleje = { da",
        '"Personlig pleje" = { da',
        [
            'K06-kompas.toml: step 1 "kort": options.Personlig pleje: "Personlig pleje" cannot be a name. '
            "Use small letters a-z, digits and _, and begin with a letter."
        ],
    ),
    (
        B08,
        'hint = { da = "inden for 14 dage", en = "within 14 days" }',
        'hint = { da = "inden for 14 dage" }',
        ['B08-proevehandling.toml: step 1 "kort": fields.first.hint.en: The English words are missing. Add en = "…".'],
    ),
    (
        B11,
        "low = 1\nhigh = 5",
        "low = 5\nhigh = 5",
        ['B11-tjek-ud.toml: step 2 "skalaer": low: The scale must rise, but it goes from 5 to 5. Change one of them.'],
    ),
    (
        B11,
        'da = "Vi nåede målet »{goal}«"',
        'da = "Vi nåede målet"',
        [
            'B11-tjek-ud.toml: step 2 "skalaer": goals: Write {goal} where the goal itself is to stand, '
            "in both languages."
        ],
    ),
    (
        B11,
        'slide = { da = "Det gør vi anderledes næste gang"',
        'goals = { da = "{goal}", en = "{goal}" }\nslide = { da = "Det gør vi anderledes næste gang"',
        [
            'B11-tjek-ud.toml: step 4 "linje": goals: Only scales ask about the day\'s goals. '
            'Remove goals, or write kind = "scales".'
        ],
    ),
    (
        K01,
        '{ da = "At være …", en = "To be …" }',
        '{ da = "At være …" }',
        [f'{SVAR}starters 2: en: The English words are missing. Add en = "…".'],
    ),
]

CHAINS = [
    (
        K01,
        'takes = ["svar.answers"]',
        'takes = ["svaar.answers"]',
        [
            f'{VALG}takes: "svaar.answers" is no step or outcome of this exercise. There are: svar, valg, temaer, '
            "themes, chosen."
        ],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        'takes = ["svar.anwsers"]',
        [
            f'{VALG}takes: "svar.anwsers" is no step or outcome of this exercise. There are: svar, valg, temaer, '
            "themes, chosen."
        ],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        'takes = ["temaer.themes"]',
        [f'{VALG}takes: "temaer.themes" comes later in this exercise. Put that step before this one.'],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        'takes = ["valg.answers"]',
        [f'{VALG}takes: "valg.answers" comes later in this exercise. Put that step before this one.'],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        'takes = ["Svar!"]',
        [f'{VALG}takes 1: "Svar!" points to nothing. Write a step or outcome, such as "svar.answers" or "K06.less?".'],
    ),
    (
        K01,
        'takes = ["svar.answers"]',
        'takes = ["svar.answers", "X01.words"]',
        [f'{VALG}takes: "X01.words" points to X01, which is no exercise here. If it may be absent, end it with ?.'],
    ),
    (
        B08,
        '"K06.less?"',
        '"K06.lesss?"',
        [
            'B08-proevehandling.toml: step 1 "kort": takes: "K06.lesss" is nothing that K06 hands on. '
            "It has: kort, mere, more, mindre, less, kompas, hvem, above."
        ],
    ),
    (
        K01,
        'name = "temaer"',
        'name = "valg"',
        [
            'K01-savn.toml: step 3 "valg": name: Two steps are called "valg". Give one of them another name.',
            f'{ITEM_K01}step_minutes: K01 has no "temaer". It has: svar, valg.',
        ],
    ),
    (
        K06,
        'gives = ["less"]',
        'gives = ["more"]',
        [
            'B08-proevehandling.toml: step 1 "kort": takes: "K06.less" is nothing that K06 hands on. '
            "It has: kort, mere, more, mindre, kompas, hvem, above.",
            'K06-kompas.toml: step 3 "mindre": gives: "more" is already a step or an outcome of this exercise. '
            "Choose another name.",
            'K08-spaend-ben.toml: step 4 "stop": takes: "K06.less" is nothing that K06 hands on. '
            "It has: kort, mere, more, mindre, kompas, hvem, above.",
        ],
    ),
    (
        K06,
        'gives = ["less"]',
        'gives = ["less", "kort"]',
        [
            'K06-kompas.toml: step 3 "mindre": gives: "kort" is already a step or an outcome of this exercise. '
            "Choose another name."
        ],
    ),
    (
        B01,
        "at_most = 2",
        'at_most = 2\ntakes = ["B11.linje"]',
        [
            'B01-tjek-ind.toml: step 2 "haab": takes: These exercises wait for each other: B01 → B11 → B01. '
            "End one of the sources with ?.",
            'B11-tjek-ud.toml: step 1 "haab": of: These exercises wait for each other: B11 → B01 → B11. '
            "End one of the sources with ?.",
            f'{W90}: item 1 "B01": The step "haab" needs B11.linje, which is asked later. Move this item after B11.',
        ],
    ),
]

B01_ITEM = 'kind = "exercise"\nexercise = "B01"\nstart = "+0"\nminutes = 8'
PROGRAMMES = [
    (W90, 'always = ["B12"]', 'always = ["B13"]',
     [f"{W90}: always 1: There is no exercise B13. There are: B01, B08, B11, B12, K01, K06, K08."]),
    (W90, 'always = ["B12"]', 'always = ["B01"]',
     [f"{W90}: always 1: B01 is not made to be open all day. Remove it here, or add always_open = true to it."]),
    (W90, 'kind = "break"', 'kind = "pause"',
     [f'{W90}: item 4: kind: Choose one of exercise, talk, break, goals here, not "pause".']),
    (W90, 'exercise = "K01"', 'exercise = "K99"',
     [f'{W90}: item 2 "K99": exercise: There is no exercise K99. There are: B01, B08, B11, B12, K01, K06, K08.']),
    (W90, 'exercise = "K01"\n', "",
     [f'{W90}: item 2: exercise: Say which exercise it is, such as exercise = "K01".']),
    (W90, 'kind = "exercise"\nexercise = "K01"', 'kind = "talk"\nexercise = "K01"',
     [f'{ITEM_K01}exercise: Only an item with kind = "exercise" can have this. Remove it, or change kind.',
      f'{ITEM_K01}step_minutes: Only an item with kind = "exercise" can have this. Remove it, or change kind.']),
    (W90, "svar = 2\nvalg = 5", "svar = 3\nvalg = 5",
     [f"{ITEM_K01}minutes: The steps take 18 minutes, but the item has 17. Set step_minutes, or leave a step out."]),
    (W90, "svar = 2\nvalg = 5", "svaar = 2\nvalg = 5",
     [f'{ITEM_K01}step_minutes: K01 has no "svaar". It has: svar, valg, temaer.']),
    (W90, 'start = "+8"\nminutes = 17', 'start = "+8"\nminutes = 14',
     [f"{ITEM_K01}minutes: K01 takes from 15 to 30 minutes, not 14. Change the minutes."]),
    (W90, 'start = "+8"', 'start = "+7"',
     [f"{ITEM_K01}start: This begins at +7, but what comes before ends at +8. "
      "Move it, or shorten what comes before."]),
    (W90, 'start = "+8"', 'start = "kvart over"',
     [f'{ITEM_K01}start: This is 10 characters long, and there is room for 5. Shorten it.']),
    (W90, 'start = "+8"', 'start = "8"',
     [f'{ITEM_K01}start: "8" is no time. '
      'Write a clock time such as "09:00", or minutes from the start such as "+8".']),
    (W90, 'start = "+8"', 'start = 09:00:00', [f'{ITEM_K01}start: Write words in quotes here, not "09:00:00".']),
    (W90, 'start = "+8"', 'start = "09:08"',
     [f'{ITEM_K01}start: Write every start in one way: as clock times such as "09:00", or as minutes such as "+8".']),
    (W90, 'start = "+8"\nminutes = 17', 'start = "+8"\nminutes = 17\ncut = 18',
     [f"{ITEM_K01}cut: No more than its 17 minutes can be cut."]),
    (W90, 'start = "+8"\nminutes = 17', 'start = "+8"\nminutes = 17\ncut = 3',
     [f"{ITEM_K01}cut: After a cut of 3 minutes K01 has less than its 15. Cut less, or all 17."]),
    (W90, 'start = "+8"\nminutes = 17', 'start = "+8"\nminutes = 17\nleave_out = ["svar"]',
     [f'{ITEM_K01}The step "valg" needs svar.answers, which this item leaves out. Leave "valg" out as well.']),
    (W90, B01_ITEM, f'{B01_ITEM}\nleave_out = ["haab"]',
     [f'{W90}: item 7 "B11": The step "haab" needs B01.haab, and no item before this asks for it. '
      'Add B01 before, or write leave_out = ["haab"].']),
    (W90, B01_ITEM, f'{B01_ITEM}\nleave_out = ["haab", "humoer"]',
     [f'{W90}: item 1 "B01": leave_out: All its steps are left out. Remove the item instead.',
      f'{W90}: item 7 "B11": The step "haab" needs B01.haab, and no item before this asks for it. '
      'Add B01 before, or write leave_out = ["haab"].']),
    (W90, 'skalaer = ["a", "b"]', 'skalaer = ["a", "e"]',
     [f'{W90}: item 7 "B11": only.skalaer: B11.skalaer has no "e". It has: a, b, c, d.']),
    (W90, 'skalaer = ["a", "b"]', 'linje = ["a"]',
     [f'{W90}: item 7 "B11": only.linje: B11.linje has no "a". It has: –.']),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), [*WORDS_AND_NUMBERS, *STEPS, *CHAINS, *PROGRAMMES])
def test_a_mistake_is_said_with_its_place_and_what_to_do(edit, sentences, name, old, new, said):
    edit(name, old, new)
    assert sentences() == said


def test_each_mistake_is_said_in_danish_too(edit, sentences):
    edit(K01, 'takes = ["svar.answers"]', 'takes = ["svaar.answers"]')
    assert sentences("da") == [
        "K01-savn.toml: trin 2 »valg«: takes: »svaar.answers« er hverken et trin eller et udbytte i øvelsen. "
        "Der er: svar, valg, temaer, themes, chosen."
    ]


def test_all_mistakes_of_all_files_are_said_at_once(edit, sentences):
    edit(K01, TITLE, "")
    edit(K01, 'takes = ["svar.answers"]', 'takes = ["svaar.answers"]')
    edit(K01, "at_most = 3", "at_most = 99")
    edit(B12, "[[step]]", "[[step]")
    edit(W90, 'always = ["B12"]', "always = []")
    edit(W90, 'start = "+8"', 'start = "+7"')
    assert sentences() == [
        f"{B12}: line 42: This is not TOML (Expected ']]' at the end of an array declaration). "
        "Look here or just above for a missing quote, bracket or equals sign.",
        f"{K01}: title: This is missing. Add it.",
        f"{SVAR}at_most: The number must be from 1 to 20, not 99.",
        f'{VALG}takes: "svaar.answers" is no step or outcome of this exercise. '
        "There are: svar, valg, temaer, themes, chosen.",
        f"{W90}: always: There must be from 1 to 6 here, not 0.",
        f"{ITEM_K01}start: This begins at +7, but what comes before ends at +8. Move it, or shorten what comes before.",
    ]


def test_a_broken_exercise_does_not_make_others_look_broken(edit, sentences):
    edit(B01, "", "id = ")
    assert sentences() == [
        f"{B01}: line 1: This is not TOML (Invalid value). "
        "Look here or just above for a missing quote, bracket or equals sign."
    ]
