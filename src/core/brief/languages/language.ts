/** What a stretch of a note is about. The first group are labels with a short value, the rest open a stretch of text or people. */
export type SectionKind =
  | 'document'
  | 'title'
  | 'theme'
  | 'date'
  | 'time'
  | 'start'
  | 'end'
  | 'duration'
  | 'venue'
  | 'asOf'
  | 'limits'
  | 'mandate'
  | 'background'
  | 'rationale'
  | 'objectives'
  | 'questions'
  | 'components'
  | 'outcomes'
  | 'documents'
  | 'format'
  | 'programme'
  | 'chair'
  | 'opening'
  | 'moderator'
  | 'panellists'
  | 'floor'
  | 'closing'
  | 'other';

export type RoleKind = 'chair' | 'opening' | 'moderator' | 'panellists';

/**
 * Everything the note parser knows about one language, as data: a further language is one more value of this type.
 * Words and phrases are lower case with straight apostrophes unless said otherwise; regular expressions are
 * case-insensitive, without `g`, and never repeat what can be split in more than one way, so that any text is read in linear time.
 */
export interface Language {
  readonly code: string;
  /** Languages whose headings are known as well, as in a note in two languages. */
  readonly also?: readonly Language[];
  /** Small words that tell the language from others. */
  readonly functionWords: ReadonlySet<string>;
  /** Endings for one or several, or for him or her, behind a heading's word: "panellist(s)", "intervenant·e·s". */
  readonly doubleEndings: RegExp;
  /** Phrases that decide what a heading is, by kind. Longer phrases win over shorter ones. */
  readonly headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  /** Words that may stand in a heading beside those phrases without making it something else. */
  readonly headingFillers: ReadonlySet<string>;
  /** Phrases that make a heading only alone or with a number. */
  readonly weakHeadings: ReadonlySet<string>;
  /** Headings of the opening that over a paragraph are the background's: "Introduction". */
  readonly proseHeadings: ReadonlySet<string>;
  /** Between a known phrase and what else a heading of a stretch of text may name: "Components of ...". */
  readonly headingOf: ReadonlySet<string>;
  /** Words that begin a sentence run on behind a heading ("Background The Council ..."). */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Words found in sentences and hardly ever in offices, names or headings. */
  readonly verbs: ReadonlySet<string>;
  /** Of the joiners, those that end a heading before a name: "moderated by". */
  readonly leadsToPerson: ReadonlySet<string>;
  /** Words after which a line cannot have ended. */
  readonly joiners: ReadonlySet<string>;

  /** Number words up to ninety, and ordinals. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Monday is 1. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** `half` and `and` are the insides of a pattern: "and a half"; between minutes and seconds, or tens and ones. */
  readonly units: {
    readonly minute: readonly string[];
    readonly second: readonly string[];
    readonly half: string;
    readonly and: string;
  };
  /** Small words of a date: behind the day ("20th"), before it, between two days, before month and year. */
  readonly dateWords: {
    readonly suffixes: readonly string[];
    readonly before: readonly string[];
    readonly between: readonly string[];
    readonly of: readonly string[];
  };
  readonly time: {
    readonly am: RegExp;
    readonly pm: RegExp;
    readonly noon: readonly string[];
    readonly midnight: readonly string[];
    readonly until: readonly string[];
    readonly hours: readonly string[];
    /** Right before an hour, so that a bare number with a word for hours is a time of day and no length. */
    readonly at: readonly string[];
  };
  /** Stands before the date of the note itself. */
  readonly asOf: RegExp;
  /** A sentence that says when the meeting is. */
  readonly willBeHeld: RegExp;

  /** Printed forms without full stops, case kept: alone enough to make what follows a name. */
  readonly honorifics: ReadonlySet<string>;
  /** Of them, those of several people: "Mmes A et B". */
  readonly pluralHonorifics: ReadonlySet<string>;
  /** Of them, those that are a name or another word elsewhere: they count in this language's own notes only. */
  readonly ownHonorifics: ReadonlySet<string>;
  /** As above, but also found at the start of an office ("Professor of Law"). */
  readonly officeHonorifics: ReadonlySet<string>;
  /** Honorifics of two words. */
  readonly honorificPhrases: readonly string[];
  /** Articles that may stand before an honorific ("la Sra. ..."). */
  readonly articles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** Right behind a name, before where the person is from. */
  readonly fromWords: ReadonlySet<string>;
  readonly nameSuffixes: ReadonlySet<string>;
  /** Words an office begins with or turns on. */
  readonly offices: ReadonlySet<string>;
  /** Words an organization's name turns on. */
  readonly organizations: ReadonlySet<string>;
  /** "To be confirmed" and the like: a whole value, or a mark behind one. */
  readonly placeholder: RegExp;
  /** The same words at the end of a value that names what is open: "room to be confirmed". */
  readonly openEnd: RegExp;
  /** A remark on a person that is neither office nor name: "by video message", "she/her". */
  readonly personRemark: RegExp;
  /** Before a person, how the person takes part: "Video message by". */
  readonly personLead: RegExp;
  /** Words that, as somebody's whole office, are the role in this meeting. */
  readonly roleWords: Readonly<Record<string, RoleKind>>;
  /** Where a person ends in a sentence, besides its full stop. */
  readonly personEnd: RegExp;
  /** Before the people of a list in a sentence: "the following". */
  readonly listLead: RegExp;
  /** In a sentence, stands directly behind the person of a role: "will moderate". */
  readonly roleBehind: readonly (readonly [RoleKind, RegExp])[];
  /** In a sentence, stands directly before the people of a role. */
  readonly roleInProse: readonly (readonly [RoleKind, RegExp])[];

  readonly eventWords: ReadonlySet<string>;
  /** Event words that alone do not make a line a title. */
  readonly weakEventWords: ReadonlySet<string>;
  /** A line about the sitting or the agenda, which is not the title. */
  readonly sittingLine: RegExp;
  /** A line about who organizes the meeting, which is not the title. */
  readonly organizerLine: RegExp;
  readonly themeIntro: RegExp;
  readonly themeInProse: RegExp;
  readonly rooms: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly notPlace: RegExp;
  /** Small words around a place that are not part of it; and before one in a sentence, the place as the first group. */
  readonly placeEdges: RegExp;
  readonly placeInProse: RegExp;
  /** "pursuant to" and the like. */
  readonly mandateIntro: RegExp;
  readonly mandateInProse: RegExp;
  /** Ends the name of a decision: "resolution 33/28"; and right behind one, whose it is: "of the Council". */
  readonly decision: RegExp;
  readonly decisionBody: RegExp | null;
  /** The "and" between the last two elements of a list. */
  readonly and: RegExp;
  readonly andWords: readonly string[];

  /** "topic:" before a topic; "on" before one in quotation marks. */
  readonly topicLabel: RegExp;
  readonly topicIntro: RegExp;
  /** Before a topic that stands by itself behind a dash. */
  readonly topicLead: RegExp;
  /** Behind an office, up to the line's end: what stands before the topic, and the topic as the first group that is set. */
  readonly topicBehind: readonly RegExp[];
  /** What the sentence before a list is about, tried in this order. */
  readonly listIntro: readonly (readonly [SectionKind, RegExp])[];

  readonly slotWords: readonly string[];
  /** Plurals that, with a number before them, say how many groups of presentations there are. */
  readonly slotPlurals: readonly string[];
  readonly roundWords: { readonly singular: readonly string[]; readonly plural: readonly string[] };
  readonly panellistWords: readonly string[];
  readonly remainingWords: readonly string[];
  readonly nextWords: readonly string[];
  /** Stands between a group's size and what it does: "the next two will speak". */
  readonly speakWords: ReadonlySet<string>;
  readonly singleWords: readonly string[];
  /** "§" stands for "round" between the word before it and those behind it, where they mean no floor round. */
  readonly notRound: RegExp;
  readonly perSlot: RegExp;
  /** "a discussion in two parts": the number as the first group. */
  readonly discussionInParts: RegExp;
  /** "two question-and-answer sessions": the number as the first group that is set. */
  readonly roundsOf: RegExp;
  /** The floor opened once, said without a number; after each group of presentations; as many times. */
  readonly oneRound: RegExp;
  readonly roundAfterEach: RegExp;
  readonly floorOpened: RegExp;
  readonly times: Readonly<Record<string, number>>;

  /** Of the words for everybody, those that say nothing beside another category. */
  readonly anySpeaker: RegExp;
  /** Whoever a speaking limit is for. */
  readonly categories: readonly (readonly [string, RegExp])[];
  /** Somebody of no known category joined to one, which stands as "§". */
  readonly besideCategory: RegExp;
  /** Words without which minutes are not the floor's limit. */
  readonly floorWords: RegExp;
  /** Words whose minutes are not the floor's limit. */
  readonly notFloor: RegExp;
  readonly forWords: RegExp;
  /** Where a new subject may begin before a limit; where what is said of it ends behind it. */
  readonly clauseStart: RegExp;
  readonly clauseEnd: RegExp;
  /** Words that make a sentence surely about the floor. */
  readonly surelyFloor: RegExp;
  /** Words for a speaker, which mean panellists where a note calls those so. */
  readonly speakerWords: RegExp;
  /** Prepositions, before which a title may be cut; links, before which it may not; generic beginnings of titles. */
  readonly titleBreaks: ReadonlySet<string>;
  readonly titleLinks: ReadonlySet<string>;
  readonly titleOpening: RegExp;
}
