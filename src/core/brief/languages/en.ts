import { all, forms, list, rx, set, table } from './data.ts';
import type { Language } from './language.ts';

/** English. */
export const en: Language = {
  code: 'en',
  functionWords: set(
    'the of and to in for is on with by will be from at an as are this that which it who what how can should does do their our we not or but when where has have been must each these between',
  ),
  doubleEndings: /\((?:s|es)\)/g,
  headings: {
    document:
      list(`concept note, concept paper, information note, guidance note, note verbale, agenda, annotated agenda, order of the day, english, english version,
      aide-memoire, information sheet, briefing note, background note, outline`),
    title: list(
      'event, activity, title, title of the event, title of the meeting, name of the event, event title, subject',
    ),
    theme: list('theme, themes, topic, topic of the panel'),
    date: list('date, dates, when, day'),
    time: list('time, times, hours, hour, timing'),
    start: list('start, starts, starting time, start time, begins, beginning'),
    end: list('end, ends, end time, ending time, finish'),
    duration: list('duration, length, total time'),
    venue: list('venue, place, where, location, room'),
    asOf: list(
      `as of, date of this version, date of issue, version, version of, last updated, last update, status as of, last revised`,
    ),
    limits:
      list(`speaking time, speaking times, time limit, time limits, speaking limit, speaking limits, time per speaker, limit for statements, floor limit,
      time allotted, limits`),
    mandate: list('mandate, mandates, legal basis, legislative mandate'),
    background:
      list(`about, about the event, about this event, about the meeting, background, context, background information, introduction to the theme, brief description,
      description, setting`),
    rationale: list('why, rationale, justification'),
    objectives: list('objective, objectives, aim, aims, purpose, purposes, goal, goals, focus, scope'),
    questions: list(
      `question, questions, questions to be addressed, issues for discussion, points for discussion, issues to be discussed, issues to be addressed`,
    ),
    components: list('component, components, elements, key elements, building blocks, pillars'),
    outcomes: list(
      'outcome, outcomes, result, results, deliverables, expected impact, expected output, outputs, follow-up',
    ),
    documents:
      list(`documents, document, documentation, background documents, background document, background documentation, background papers, background reading,
      background resources, background materials, background material, reference documents, references, reference materials, further reading, readings,
      sources, resources`),
    format:
      list(`how it will work, how it works, format, modalities, modality, modalities for participation, working methods, conduct, organization of work,
      list of speakers, speakers list, speakers' list, procedure, participation, how the panel will run, structure, arrangements, rules`),
    programme: list(
      `programme, program, provisional programme, running order, order of proceedings, participants, schedule, timetable`,
    ),
    chair:
      list(`chair, chairs, chairperson, chairpersons, chairman, chairwoman, president, co-chair, co-chairs, co-chairpersons, co-presidents, presiding officer,
      presiding, presided over by, chaired by, in the chair, chairing`),
    opening:
      list(`opening, opening statement, opening statements, opening remarks, opening address, opening speaker, opening speakers,
      introductory remarks, introductory statement, introductory statements, introduction, introductions, welcome, welcome remarks, welcoming remarks,
      welcome address, words of welcome, keynote, keynote speaker, keynote speakers, keynote address, keynote speech, keynotes, opened by`),
    moderator:
      list(`moderator, moderators, co-moderator, co-moderators, moderation, moderated by, moderating, facilitator, facilitators, co-facilitators,
      facilitated by, facilitation`),
    panellists:
      list(`who will speak, who is speaking, will speak, taking part, confirmed speakers, respondents, respondent, commentators, interventions by, with, featuring,
      with the participation of, panellist, panellists, panelist, panelists, speaker, speakers, presentation, presentations,
      presenter, presenters, discussant, discussants, resource person, resource persons, resource people, experts, panel, panel members,
      members of the panel, composition of the panel, witnesses, contributors`),
    floor:
      list(`rounds, number of rounds, floor rounds, rounds of discussion, interactive discussion, interactive dialogue, interactive debate, interactive round,
      floor, open floor, from the floor, comments and questions, questions and comments, questions and answers, question and answer, q&a, q and a,
      open discussion, general discussion, plenary discussion, discussion with the audience, floor round, round, exchange of views, audience questions,
      questions from the audience, questions from the floor, statements from the floor`),
    closing:
      list(`vice-chair, vice-chairs, vice-president, vice-presidents, closing, closing remarks, closing statement, closing statements, concluding remarks,
      conclusion, conclusions, concluding statements, wrap-up, summing up, replies, reply, responses, response, final remarks, rapporteur, secretary`),
    other:
      list(`contact, contacts, contact person, registration, accessibility, interpretation, webcast, languages, language, logistics, media, annex, biographies,
      biographical notes, practical information, organizers, organizer, organisers, organised by, organized by, co-organizers, sponsors, co-sponsors, break,
      coffee break, video, dress code, social media, note, notes, footnotes, lunch, refreshments`),
  },
  headingFillers: set(
    `the of for and by to be in on with our its this key main guiding suggested possible proposed expected initial list name names
    draft final general brief short overall high-level thematic annual interactive discussion discussed discussions debate meeting
    session event dialogue conversation forum hearing symposium addressed considered consideration consider discuss expert invited
    guest distinguished confirmed first second third fourth fifth slot segment part set group half statements statement remarks
    comments specific overarching central relevant additional selected common further organizational working desired anticipated
    intended concept note invited meeting's town hall round-table roundtable day deliberations reflection delegates participants`,
  ),
  weakHeadings: set('event activity panel speaker expert'),
  proseHeadings: set('introduction'),
  headingOf: set('of for to on in about from'),
  sentenceStarters: set(
    'the this in a an at on following since as under by to for it over despite when there each all after and',
  ),
  verbs: set(
    'is are was were will has have had may can should must be been shall would could takes took make makes aims',
  ),
  leadsToPerson: set('by'),
  joiners: set('of the to and for in on at by with from a an or its their as into & de du des la le'),

  numbers:
    table(`one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16,
    seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40, forty-five 45, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90`),
  ordinals: table(
    `first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, 1st 1, 2nd 2, 3rd 3, 4th 4, 5th 5, 6th 6`,
  ),
  months:
    table(`january 1, february 2, march 3, april 4, may 5, june 6, july 7, august 8, september 9, october 10, november 11, december 12, jan 1, feb 2, mar 3,
    apr 4, jun 6, jul 7, aug 8, sep 9, sept 9, oct 10, nov 11, dec 12`),
  weekdays: table(
    `monday 1, tuesday 2, wednesday 3, thursday 4, friday 5, saturday 6, sunday 7, mon 1, tue 2, tues 2, wed 3, thu 4, thur 4, thurs 4, fri 5, sat 6, sun 7`,
  ),
  units: {
    minute: ['minutes', 'minute', 'mins', 'min', 'mn'],
    second: ['seconds', 'second', 'secs', 'sec'],
    half: 'and[\\s-]+a[\\s-]+half',
    and: 'and',
  },
  dateWords: {
    suffixes: ['st', 'nd', 'rd', 'th'],
    before: ['the'],
    between: ['to', 'and', 'until'],
    of: ['of'],
  },
  time: {
    am: /^a\.?\s?m(?![\p{L}\p{M}\p{N}])\.?/iu,
    pm: /^p\.?\s?m(?![\p{L}\p{M}\p{N}])\.?/iu,
    noon: ['noon', 'midday'],
    midnight: ['midnight'],
    until: ['to', 'until', 'till', 'and', 'through'],
    hours: ['hours', 'hrs', 'hour', 'hr', "o'clock"],
    at: ['at', 'from'],
  },
  asOf: rx(
    String.raw`\b(?:as of|as at|status|version(?: of)?|draft of|draft dated|(?:last )?(?:updated|revised|modified)(?: on)?|dated|date of issue|issued(?: on)?|circulated(?: on)?|rev\.?)[\s:,(]*$`,
  ),
  willBeHeld: rx(
    String.raw`\b(?:will (?:be held|take place|be convened|meet|be organi[sz]ed|convene|open|begin|start|run)|takes place|is scheduled|scheduled for|is to be held|to be held|will last)\b`,
  ),

  honorifics: forms(
    `HE Mr Ms Mrs Miss Mx Dr Prof Pr Sir Dame Hon Rev Amb Gen Col Capt Lt Maj Msgr Sh Sheikh Sheikha HRH
    MR MS MRS DR PROF Baroness Rt Eng Cllr Ald Madam Messrs Imam Rabbi Archbishop`,
  ),
  ownHonorifics: forms('Lt'),
  pluralHonorifics: forms('Messrs Mses Drs Profs'),
  officeHonorifics: forms(
    'Ambassador Professor Judge Justice Senator Councillor Bishop Cardinal Lord Lady Princess Prince General Colonel Father Sister Honourable Honorable Doctor Captain',
  ),
  honorificPhrases: [
    'Prof. Em.',
    'Prof. em.',
    'Dr. h. c.',
    'Dr. h.c.',
    'His Excellency',
    'Her Excellency',
    'The Honourable',
    'The Honorable',
    'The Hon',
    'Rt Hon',
    'The Rt Hon',
    'Their Excellencies',
    'The Rev',
  ],
  articles: set('the'),
  particles: set(
    "de del della di da do dos das du des d' van von der den ter ten zu al el la le las los bin ben ibn bint abu ap y e t s of-the ould mac san st af av",
  ),
  fromWords: set('of from at'),
  nameSuffixes: set('jr jr. sr. ii iii iv'),
  offices: set(
    `ambassador ambassadors president vice-president minister vice-minister prime director director-general deputy secretary
    secretary-general under-secretary-general assistant head chief chair chairperson chairman chairwoman co-chair chairs member
    representative permanent rapporteur special independent expert professor lecturer researcher fellow scientist engineer
    commissioner high-commissioner adviser advisor counsellor counselor attaché attache chargé charge coordinator co-ordinator
    officer executive manager founder co-founder editor journalist lawyer attorney judge justice dean rector chancellor
    vice-chancellor provost mayor governor senator spokesperson spokeswoman spokesman consultant analyst economist former acting
    outgoing honorary senior junior principal lead leader envoy consul consul-general prosecutor ombudsman ombudsperson
    ombudswoman superintendent registrar curator captain physician doctor nurse midwife teacher student activist advocate
    delegate treasurer vice interim associate adjunct emeritus emerita master partner owner chairing general-secretary
    parliamentarian deputy-director correspondent farmer author writer presenter broadcaster harbourmaster clerk councillor
    councilwoman councilman inspector warden convener convenor mp mep kc qc phd obe cbe facilitator moderator specialist programme-manager historian
    geologist biologist hydrologist agronomist ecologist meteorologist surgeon epidemiologist sociologist librarian archivist
    architect planner regional national global state first second third co-director undersecretary commander`,
  ),
  organizations: set(
    `university institute institution ministry department centre center council office organization organisation foundation
    mission bank agency association committee commission college school academy laboratory union federation network programme
    programmes fund hospital company society court parliament assembly secretariat bureau board embassy delegation
    authority trust alliance coalition observatory museum library observatory service directorate faculty forum initiative`,
  ),
  placeholder:
    /^[\s([*]*(?:tb[acd]|t\.b\.[acd]\.?|to be (?:confirmed|announced|determined|decided|advised|designated|identified|named|appointed|elected)|not (?:yet )?(?:known|confirmed|available|decided)|pending|vacant|none|n\/?a|nil|unknown|[-–—_.…?\s]*|name|x{3,})[\s)\]*.]*$/i,
  openEnd: rx(
    String.raw`\b(?:tb[acd]|to be (?:confirmed|announced|determined|decided|advised|designated|identified|named|appointed)|not yet (?:known|confirmed|decided))[\s)\].]*$`,
  ),
  personRemark: rx(
    String.raw`^(?:(?:by|via|through|on|in)\s+(?:pre-recorded\s+)?(?:video|zoom|line|person)\b.*|video(?: message| statement| link)?|pre-?recorded.*|remote(?:ly)?|online|virtual(?:ly)?|in[- ]person|confirmed|invited|tb[acd]|to be (?:confirmed|announced)|(?:she|he|they|ze)\s*/.*|unconfirmed|provisional|participation confirmed)$`,
  ),
  personLead: rx(
    String.raw`^(?:video(?:-?\s?(?:message|statement|address))?|(?:pre-?recorded |recorded )?(?:message|statement|remarks|address|speech))\s*(?:(?:by|from|of)\b|[:–-])\s*:?\s*|^[“"«][^”"»]{2,200}[”"»],?\s*(?:(?:by|with)\b|[:–-])\s*`,
  ),
  roleWords: {
    ...all(
      'chair, chairperson, chair of the panel, chair of the session, chair of the meeting, co-chair',
      'chair' as const,
    ),
    ...all('moderator, co-moderator, facilitator, moderator of the panel, panel moderator', 'moderator' as const),
    ...all(
      'opening speaker, opening statement, opening remarks, keynote, keynote speaker, keynote address',
      'opening' as const,
    ),
    ...all('panellist, panelist, speaker, discussant, presenter', 'panellists' as const),
  },
  personEnd: rx(
    String.raw`\s+and\s+(?:will|chaired|moderated|opened|facilitated)\b|,\s+(?:and\s+)?(?:chaired|moderated|opened|facilitated|who|while|followed|with)\b|\s+(?:who|as well as|will)\s`,
    'u',
  ),
  listLead: /^(?:the following\s*:?\s*|and\s+)/i,
  roleBehind: [
    [
      'chair',
      rx(String.raw`,?\s(?:who\s)?(?:will (?:chair|preside|co-chair)|chairs|presides|(?:will be|is) in the chair)\b`),
    ],
    [
      'moderator',
      rx(String.raw`,?\s(?:who\s)?(?:will (?:moderate|facilitate|act as (?:the )?moderator)|moderates|facilitates)\b`),
    ],
    [
      'opening',
      rx(
        String.raw`,?\s(?:who\s)?(?:will (?:open (?:the|this)|deliver (?:the|an) (?:opening|keynote|introductory|welcome|welcoming)|make (?:the|an) opening|give (?:the|an) (?:opening|keynote))|opens the|delivers the (?:opening|keynote))\b`,
      ),
    ],
  ],
  roleInProse: [
    ['chair', rx(String.raw`\b(?:chaired|presided over) by\s+`)],
    ['moderator', rx(String.raw`\b(?:moderated|facilitated) by\s+`)],
    [
      'opening',
      rx(
        String.raw`\b(?:(?:opening|introductory|welcome|welcoming) (?:statements?|remarks|address)(?: (?:will be|is|are) (?:delivered|made|given))? by|opened by|keynote (?:address|speech)(?: (?:will be|is) (?:delivered|given))? by)\s+`,
      ),
    ],
    [
      'panellists',
      rx(
        String.raw`\b(?:panell?ists|speakers|presenters)(?:\s+(?:will be|are|include|will include))\s*:?\s+|\bpanel (?:consists of|will consist of|is composed of|includes|will include|comprises|will comprise)\s*:?\s+`,
      ),
    ],
  ],

  eventWords: set(
    `discussion panel debate meeting session round-table roundtable forum seminar workshop hearing conference symposium consultation
    dialogue launch briefing event colloquium summit conversation lecture webinar consultations commemoration celebration
    town-hall exchange deliberation`,
  ),
  weakEventWords: set('session meeting'),
  sittingLine: rx(
    String.raw`^(?=.{1,120}$)(?:(?:the )?(?:[a-z][\w\u0027\u2019-]*\s){0,7}(?:\d{1,3}(?:st|nd|rd|th)|[a-z]*-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tieth|teenth|enth))\s+(?:regular |special |annual |plenary |ordinary )?(?:session|meeting|sitting|plenary)\b.*|(?:regular|special|extraordinary|resumed|emergency) session\b.*|agenda item\b.*|item \d.*|[a-z ]+,\s*(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|[a-z-]*(?:th|first|second|third))\s+session.*)$`,
  ),
  organizerLine: rx(
    String.raw`^\(?(?:(?:jointly |co-?)?(?:organi[sz]ed|hosted|convened|sponsored|presented)\b|in (?:cooperation|collaboration|partnership) with\b)`,
  ),
  themeIntro: rx(String.raw`\b(?:under|on) the (?:overarching )?theme\b(?: of\b)?:?\s*`),
  themeInProse: rx(String.raw`\bthe theme of [^.“"«]{0,80}\bis\s*:?\s*(?=[“"«„])`),
  rooms: set(
    'room hall chamber auditorium amphitheatre amphitheater theatre theater pavilion boardroom ballroom gallery suite salon plenary-hall',
  ),
  places: set(
    'palais building centre center campus house headquarters university institute hotel library museum town city tower palace complex castle school college floor parliament',
  ),
  notPlace: rx(
    String.raw`\b(?:webcast|broadcast|live[- ]?stream|streamed|archived|https?:|www\.|e-?mail|tel\.|telephone|registration|register|street|avenue|road|boulevard|rue|p\.?o\.? box|zip|hybrid|interpretation)\b|@`,
  ),
  placeEdges:
    /^(?:[\s,;:.@•·–—/|()-]|(?:in|at|from|on|and|the|to)\s+(?=\S))+|[\s,;:.@•·–—/|(-]+$|\s+(?:from|on|at|in|and)$/gi,
  placeInProse: rx(String.raw`\b(?:in|at)\s+(?:the\s+)?(?=[\p{Lu}\d])(.{3,160})$`, 'u'),
  mandateIntro: rx(
    String.raw`^\(?(?:(?:organi[sz]ed|convened|held|mandated|requested)\s+)?(?:pursuant to|in accordance with|mandated by|as mandated by|in response to|as requested (?:by|in)|requested by|in line with|in implementation of|under|by virtue of)\s+(?=.{0,200}\b(?:resolution|decision|motion|act|article|rule|mandate|order|declaration|statute|charter|request)\b)`,
  ),
  mandateInProse: rx(
    String.raw`\b(?:pursuant to|in accordance with|mandated by|as requested (?:by|in)|requested by|in response to|in implementation of)\s+(?:its |the )?`,
  ),
  decision:
    /(?<![\p{L}\p{N}])(?:resolutions?|decisions?|motions?|orders?|acts?|declarations?)\s+(?:no\.?\s*)?[A-Z]{0,6}[\d/][\w/.-]*\d[\w/]*(?:\s+and\s+\d[\w/]*)?(?![\p{L}\p{N}])/iu,
  decisionBody: null,
  and: /[;,]?\s+and$/i,
  andWords: ['and', '&'],

  topicLabel:
    /^(?:topics?|themes?|subjects?|title|presentation|on|speaking on|will speak on|will present)(?:\s+(?:\d{1,2}|[ivx]{1,4}))?\s*[:–—]\s*/i,
  topicIntro:
    /(?:^|[,;:–—-]?\s+)(?:(?:will )?(?:speak|speaks|speaking|present|presents|presenting|talk|talks)\s+)?(?:on|about)(?:\s+the\s+(?:topic|theme|subject)(?:\s+of)?)?$/i,
  topicLead: /^(?:on|about)\s+/,
  topicBehind: [
    /[,;:.–—-]\s*(?:topic|theme|subject)\s*:\s*(.{2,})$/i,
    /[,;–—]\s+(?:(?:will )?(?:speak|speaks|speaking|present|presenting|talk)\s+)?on\s+(\S.{3,})$/i,
  ],
  listIntro: [
    ['questions', rx(String.raw`\bquestions?\b|\bissues\b`)],
    ['documents', rx(String.raw`\b(?:documents?|reports?|references?|reading)\b.{0,40}$`)],
    ['components', rx(String.raw`\b(?:components?|elements|building blocks|pillars)\b`)],
    ['objectives', rx(String.raw`\b(?:objectives?|aims?|purposes?|goals?|seeks to|intends to)\b`)],
    ['outcomes', rx(String.raw`\b(?:outcomes?|results?|enable|expected to)\b`)],
  ],

  slotWords: list(
    `slot, slots, segment, segments, part, parts, group, groups, set, sets, block, blocks, panel, panels, half, session, sessions`,
  ),
  roundWords: { singular: ['round'], plural: ['rounds'] },
  slotPlurals: ['slots', 'segments', 'parts', 'sets', 'blocks', 'panels', 'halves'],
  panellistWords:
    list(`panellist, panellists, panelist, panelists, speaker, speakers, witness, witnesses, contributor, contributors, presenter, presenters, presentation,
      presentations, expert, experts, discussant, discussants`),
  remainingWords: ['remaining', 'last', 'other', 'final', 'rest'],
  nextWords: ['next', 'following', 'initial'],
  speakWords: set('will speak then present to in follow'),
  singleWords: ['single', 'one'],
  notRound: rx(String.raw`§ tables?\b`, 'u'),
  perSlot: rx(String.raw`\b(\w+) (?:panell?ists|speakers|presenters|experts|presentations)\s+(?:in each|each|per)\b`),
  discussionInParts: rx(
    String.raw`\b(?:discussion|dialogue|debate|exchange|floor round)s?\b[^.;]{0,40}? in ([a-z]+|\d) (?:parts|rounds|segments|stages|halves)\b`,
  ),
  roundsOf: rx(
    String.raw`(?<![\w-])([a-z]+|\d) (?:question[- ]and[- ]answer|q ?& ?a|discussion|floor) (?:sessions?|periods?|segments?|blocks?|slots?)\b|(?<![\w-])([a-z]+|\d) (?:sessions?|periods?|opportunities) (?:of|for) (?:questions|comments|discussion with)\b`,
  ),
  oneRound: rx(
    String.raw`\bthe floor will (?:then |afterwards )?(?:be )?open(?:ed)?\b(?! (?:once|twice|\w+ times))|\b(?:followed by|then|and)\s+(?:an?|one|the)\s+(?:single\s+)?(?:open |general |interactive |moderated |plenary )*(?:discussion|dialogue|debate|exchange|question[- ]and[- ]answer|q\s?&\s?a)\b`,
  ),
  roundAfterEach: rx(
    String.raw`\b(?:after|following)\s+each\s+(?:slot|segment|part|group|set|block|panel|half)\b|\beach\s+(?:slot|segment|part|group|set|block|of (?:them|which))?\s*(?:will be |is |being )?followed by\b`,
  ),
  floorOpened: rx(String.raw`\bfloor (?:will be |is |being )?(?:opened|open|given)\s+(once|twice|thrice|\w+ times)\b`),
  times: { once: 1, twice: 2, thrice: 3 },

  categories: [
    [
      'audience',
      rx(String.raw`\b(?:members of the (?:audience|public)|audience|general public|students|public gallery)\b`),
    ],
    [
      'group',
      rx(
        String.raw`\b(?:(?:(?:states|countries|delegations|delegates|speakers|those|interventions|statements|members)\s+(?:(?:who|that|which)\s+)?(?:speaking|speak|intervening|made|delivered|taking the floor)\s+)?on behalf of (?:a |an |the )?(?:\w+ )?groups?(?: of states)?|(?:regional |political |cross-regional )?groups?(?: of (?:states|countries|delegations))?|group statements|joint statements)\b`,
      ),
    ],
    ['dignitary', rx(String.raw`\b(?:(?:high-level )?dignitaries|ministers|heads of state|high-level speakers)\b`)],
    ['nhri', rx(String.raw`\b(?:national human rights institutions|nhris?)\b`)],
    [
      'civilSociety',
      rx(
        String.raw`\b(?:(?:representatives? of )?civil society(?: (?:organi[sz]ations?|representatives?|speakers?))?|non-governmental organi[sz]ations?|ngos?|ngo representatives)\b`,
      ),
    ],
    ['un', rx(String.raw`\b(?:united nations (?:agencies|entities|bodies)|un (?:agencies|entities|bodies))\b`)],
    ['igo', rx(String.raw`\b(?:intergovernmental organi[sz]ations?|international organi[sz]ations?|igos?)\b`)],
    ['observer', rx(String.raw`\b(?:observer (?:states|delegations|members)|observers?)\b`)],
    [
      'member',
      rx(
        String.raw`\b(?:member (?!and |or )[a-z]+|member|members(?: of the (?:council|committee|assembly|board|commission|body|parliament))?)\b`,
      ),
    ],
    [
      'default',
      rx(
        String.raw`\b(?:all (?:other )?speakers|other speakers|delegations?|delegates?|all others?|others|everyone(?: else)?|states|countries|national capacity)\b`,
      ),
    ],
  ],
  anySpeaker: rx(
    String.raw`\b(?:speakers?|participants?|interventions?|statements?|contributions?|questions?|comments|each|floor|all)\b`,
  ),
  besideCategory: /\p{L}\s+and\s+§|§\s+and\s+\p{L}/u,
  floorWords: rx(
    String.raw`\b(?:floor|interventions?|statements?|speakers?|speaking time|delegations?|delegates|states|contributions?|audience|observers?|ngos?|civil society|groups?|comments|participants?|questions?)\b`,
  ),
  notFloor: rx(
    String.raw`\b(?:opens? with|panell?ists?|panel members|presenters?|presentations?|moderators?|chair(?:person)?|president|keynote|opening|introduct\w+|clos(?:es?|ing|ed)|conclud\w+|repl(?:y|ies)|respon(?:d|ses?|se)|lasts?|total|duration|segments?|slots?|rounds?\s+(?:of|will|is|are|has|have|lasts?|takes?)|discussants?|experts?|break|video|register|inscri\w+|before the|after the|hours?|per cent)\b`,
  ),
  forWords:
    /^\s*(?:each\s*)?(?:,?\s*(?:(?:when |if )?speaking\s+)?(?:on behalf of|for|to(?!\s+(?:take|speak|ask|make|present|put|address|deliver))|per|by|in the case of)\s+|\()/i,
  clauseStart: /[;(]|,\s+(?=(?:and|while|whereas|but)\s)|\s(?:while|whereas|but)\s/,
  clauseEnd: /[;).]|,\s+(?:and\s+)?(?=\S)|\s(?:while|whereas|but|and|followed|after|before|with)\s/,
  surelyFloor: rx(String.raw`\bfloor\b|\binterventions?\b|\bspeaking time\b`),
  speakerWords: rx(String.raw`\bspeakers?\b(?!\s+from the floor)`, 'giu'),
  titleBreaks: set('in on of for to with at by from into as under towards through'),
  titleLinks: set('and or the a an its their'),
  titleOpening:
    /^(?:(?:the|annual|biennial|high-level|thematic|special|interactive|full-day|half-day|intersessional|public|joint|open|expert|general|first|second|third|fourth|fifth)\s+)*(?:panel|discussion|debate|meeting|session|round[- ]?table|forum|seminar|workshop|hearing|conference|symposium|consultation|dialogue|briefing|conversation|town hall)(?:\s+(?:discussion|debate|meeting|session))?\s+(?:on|about)\s+(?:the\s+)?/i,
};
