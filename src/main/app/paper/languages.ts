import arPaper from '../../../../resources/locales/ar/paper.json' with { type: 'json' };
import arSession from '../../../../resources/locales/ar/session.json' with { type: 'json' };
import enPaper from '../../../../resources/locales/en/paper.json' with { type: 'json' };
import enSession from '../../../../resources/locales/en/session.json' with { type: 'json' };
import esPaper from '../../../../resources/locales/es/paper.json' with { type: 'json' };
import esSession from '../../../../resources/locales/es/session.json' with { type: 'json' };
import frPaper from '../../../../resources/locales/fr/paper.json' with { type: 'json' };
import frSession from '../../../../resources/locales/fr/session.json' with { type: 'json' };
import ruPaper from '../../../../resources/locales/ru/paper.json' with { type: 'json' };
import ruSession from '../../../../resources/locales/ru/session.json' with { type: 'json' };
import zhPaper from '../../../../resources/locales/zh/paper.json' with { type: 'json' };
import zhSession from '../../../../resources/locales/zh/session.json' with { type: 'json' };

/** The papers' own texts, by language; the English ones are the measure of the others. */
export const languages = {
  en: { paper: enPaper, session: enSession },
  ar: { paper: arPaper, session: arSession },
  es: { paper: esPaper, session: esSession },
  fr: { paper: frPaper, session: frSession },
  ru: { paper: ruPaper, session: ruSession },
  zh: { paper: zhPaper, session: zhSession },
};
