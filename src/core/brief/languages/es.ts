import { all, forms, list, rx, set, table } from './data.ts';
import type { Language } from './language.ts';

const PANEL =
  'panelistas?|ponentes?|ponencias?|oradore?s?|oradoras?|expositore?s?|expositoras?|conferenciantes?|conferencistas?|expert[oa]s?|presentaciones|presentación|exposiciones|exposición|disertantes?|comparecientes?|testigos?';
const MEETING =
  '(?:reunión|mesa redonda|debate|diálogo|discusión|sesión|encuentro|coloquio|conferencia|taller|seminario|panel|audiencia|conversatorio|foro|evento|acto|jornada|simposio|comparecencia)';
/** Without accents in character classes, which the patterns' helper leaves alone. */
const HELD = '(?:organizad[oa]|celebrad[oa]|convocad[oa]|solicitad[oa]|prevista|previsto|dispuest[oa])';

/** Spanish. */
export const es: Language = {
  code: 'es',
  functionWords: set(
    'el los las del y en para es son con por será serán que se su sus lo al una un como más sobre entre desde la de a o este esta estos estas cada ha han sido cómo qué quién quiénes cuál cuáles cuándo nos pero donde hacia hasta también',
  ),
  doubleEndings: /\((?:s|es|a)\)|\/-?(?:a|as)(?!\p{L})/giu,
  headings: {
    document:
      list(`nota conceptual, nota de concepto, nota informativa, nota de información, nota de orientación, nota de antecedentes, documento conceptual, documento de reflexión, documento informativo, documento de orientación, nota verbal,
      orden del día, agenda, agenda provisional, temario, ayuda memoria, aide-memoire, términos de referencia, ficha informativa, ficha técnica, nota explicativa, nota de presentación, nota, nota descriptiva, guía de la sesión, convocatoria, concept note, español, versión en español, castellano`),
    title: list(
      'evento, actividad, acto, título, título de la reunión, título del evento, título de la actividad, nombre del evento, denominación, asunto, nombre de la actividad',
    ),
    theme: list(
      'tema, temas, temática, lema, tema central, tema general, bajo el tema, bajo el lema, eje temático, tema de la sesión, tema de la mesa redonda',
    ),
    date: list('fecha, fechas, cuándo, día, días, fecha de celebración, fecha de la reunión'),
    time: list('hora, horas, horario, horarios, hora de la sesión'),
    start: list('inicio, hora de inicio, comienzo, hora de comienzo, empieza, comienza, inicio de la sesión'),
    end: list(
      'fin, término, hora de término, final, hora de finalización, hora de fin, hora de cierre, finalización, termina',
    ),
    duration: list('duración, duración total, duración de la sesión'),
    venue: list('lugar, lugares, dónde, sede, sala, ubicación, dirección, lugar de celebración, recinto, local'),
    asOf: list(
      'versión, versión de, versión del, fecha de la versión, fecha de versión, fecha de revisión, fecha de distribución, actualizado, actualización, actualizado al, actualizado el, última actualización, al día, estado al, fecha de actualización',
    ),
    limits:
      list(`tiempo de palabra, tiempo de uso de la palabra, duración de las intervenciones, límite de tiempo, límites de tiempo, límite de las intervenciones, tiempo por orador, tiempo por intervención, tiempos de intervención, tiempo de intervención,
      tiempo asignado, tiempo máximo, tiempo máximo por intervención, tiempos, uso de la palabra, límite por orador, duración máxima de las intervenciones, tiempo para las intervenciones`),
    mandate: list(
      'mandato, mandatos, base legal, base jurídica, fundamento jurídico, fundamento legal, fundamento, marco normativo, base normativa, resolución pertinente, autorización',
    ),
    background: list(
      `acerca del evento, sobre el evento, sobre la actividad, antecedentes, contexto, información de antecedentes, información general, marco general, introducción al tema, breve descripción, descripción, contextualización, marco, panorama, situación, situación actual, presentación general, planteamiento, marco de referencia`,
    ),
    rationale: list(
      'por qué, justificación, fundamentación, razón de ser, exposición de motivos, motivación, planteamiento del problema, por qué esta reunión',
    ),
    objectives: list(
      `objetivo, objetivos, propósito, propósitos, finalidad, fin, fines, meta, metas, alcance, objeto, objeto de la reunión, objeto de la sesión, objetivo general, objetivos específicos, objetivo y alcance, enfoque`,
    ),
    questions:
      list(`pregunta, preguntas, preguntas clave, preguntas claves, preguntas orientadoras, preguntas guía, preguntas rectoras, preguntas generadoras, preguntas para el debate, preguntas para la discusión, cuestiones, cuestiones clave, cuestiones para el debate, cuestiones por examinar, cuestiones que se examinarán, cuestiones a debatir,
      temas de debate, temas para el debate, puntos de debate, puntos de discusión, interrogantes, interrogantes clave, asuntos por tratar, temas de discusión, ejes de discusión, ejes de reflexión`),
    components: list(
      'componente, componentes, elementos, elementos clave, pilares, ejes, ejes temáticos, elementos constitutivos, elementos esenciales, líneas de acción',
    ),
    outcomes: list(
      `resultado, resultados, resultados esperados, resultado esperado, resultados previstos, productos esperados, productos, efectos esperados, impacto esperado, logros esperados, entregables, conclusiones esperadas, seguimiento, resultados deseados, resultados que se esperan, frutos esperados, expectativas`,
    ),
    documents:
      list(`documento, documentos, documentación, documentos de antecedentes, documentos de referencia, documentos de base, documentos de trabajo, documentos básicos, documentos pertinentes, documentación de referencia, documentos informativos, material de referencia, materiales de referencia, materiales, referencias, bibliografía,
      lecturas, lecturas recomendadas, lecturas complementarias, fuentes, recursos, textos de referencia, lista de documentos, material de apoyo, documentos de apoyo, documentación de apoyo, antecedentes documentales, documentos de consulta`),
    format: list(
      `formato, modalidad, modalidades, modalidades de participación, modalidad de participación, modalidad de trabajo, metodología, metodología de trabajo, dinámica, dinámica de la sesión, organización, organización de los trabajos, organización del debate, organización de la sesión, desarrollo, desarrollo de la sesión, desarrollo del debate, método de trabajo, métodos de trabajo, reglas, normas, reglas del debate, lista de oradores, lista de oradores y oradoras, procedimiento, participación, estructura, dirección de los debates, conducción del debate, normas de intervención, turno de intervenciones, forma de participación, funcionamiento`,
    ),
    programme: list(
      'programa, programa provisional, programa de trabajo, programa preliminar, programación, participantes, cronograma, calendario, orden de intervenciones, agenda de la sesión, escaleta',
    ),
    chair: list(
      `presidente, presidenta, presidentes, presidentas, presidencia, copresidente, copresidenta, copresidentes, copresidentas, copresidencia, co-presidente, co-presidenta, co-presidentes, co-presidencia, presidido por, presidida por, preside, presiden, copresiden, copresidido por, copresidida por, presidencia de la sesión, presidente de la sesión, presidenta de la sesión, presidencia a cargo de, bajo la presidencia de, mesa presidencial`,
    ),
    opening: list(
      `apertura, inauguración, palabras de apertura, palabras de bienvenida, palabras inaugurales, palabras introductorias, palabras iniciales, palabras preliminares, declaración de apertura, declaraciones de apertura, declaración inaugural, declaraciones inaugurales, declaración introductoria, declaraciones introductorias, discurso de apertura, discursos de apertura, discurso inaugural, discurso principal, bienvenida, saludo, saludos, saludo inicial, saludos protocolares, mensaje de bienvenida, mensaje de apertura, observaciones introductorias, observaciones iniciales, observaciones preliminares, introducción, introducciones, conferencia inaugural, conferencia magistral, ponencia inaugural, ponencia magistral, ponencia marco, discurso de bienvenida, orador principal, oradora principal, oradores principales, conferenciante principal, intervención inicial, intervención inaugural, intervenciones iniciales, intervenciones de apertura, intervención de apertura, acto de apertura, acto inaugural, sesión de apertura, sesión inaugural, ceremonia de apertura, inaugura, inauguran, abre, apertura a cargo de, clase magistral, lección inaugural, exposición introductoria`,
    ),
    moderator: list(
      `moderador, moderadora, moderadores, moderadoras, moderación, modera, moderan, moderado por, moderada por, comoderador, comoderadora, comoderadores, comoderadoras, comoderación, co-moderador, co-moderadora, co-moderadores, co-moderación, facilitador, facilitadora, facilitadores, facilitadoras, facilitación, facilita, facilitado por, facilitada por, conducción, conduce, conducido por, conducida por, dirige, dirigido por, modera y presenta, animador, animadora, relator y moderador, a cargo de la moderación, moderación a cargo de`,
    ),
    panellists: list(
      `quiénes intervienen, quién interviene, quiénes participan, tomarán la palabra, intervendrán, participan, participarán, han confirmado su participación, han confirmado su asistencia, comentarios, comentan, comenta, harán uso de la palabra, mesa, integrantes de la mesa, con, mesa redonda con, con la participación de, panelista, panelistas, ponente, ponentes, ponencias, ponencia, orador, oradora, oradores, oradoras, expositor, expositora, expositores, expositoras, exposiciones, exposición, presentaciones, presentación de los panelistas, presentadores, presentadoras, expertos, expertas, experto, experta, comentarista, comentaristas, conferenciante, conferenciantes, conferencista, conferencistas, integrantes del panel, miembros del panel, integrantes de la mesa redonda, miembros de la mesa redonda, panel, intervinientes, intervienen, interviene, personas expertas, personas panelistas, disertantes, disertante, comparecientes, compareciente, testigos, invitados, invitadas, personas invitadas, personas de recurso, composición del panel, composición de la mesa, participantes en la mesa redonda, exposiciones de los panelistas, intervenciones de los panelistas, mesa redonda, grupo de expertos, debatientes, comparecen, exponen, expone, especialistas, panelistas y comentaristas`,
    ),
    floor: list(
      `rondas, número de rondas, rondas de intervenciones, rondas de preguntas, número de turnos, vueltas, debate interactivo, diálogo interactivo, discusión interactiva, debate, debates, debate general, debate abierto, debate con el público, diálogo, diálogo abierto, discusión, discusión general, intercambio, intercambio de opiniones, intercambio de pareceres, intercambio con el público, intercambio con la sala, preguntas y respuestas, preguntas y comentarios, comentarios y preguntas, observaciones y preguntas, preguntas y observaciones, preguntas del público, preguntas de la sala, intervenciones de la sala, intervenciones del público, intervenciones desde la sala, intervenciones de las delegaciones, turno de palabra, turno de preguntas, turnos de palabra, turno abierto, ronda de preguntas, ronda de intervenciones, ronda de comentarios, ronda de observaciones, ronda, uso de la palabra por las delegaciones, coloquio con el público, participación del público, sesión de preguntas y respuestas, debate plenario, palabra a la sala, palabra al público, diálogo con el público, preguntas de los diputados, declaraciones de las delegaciones`,
    ),
    closing: list(
      `vicepresidencia, vicepresidente, vicepresidenta, vicepresidentes, clausura, cierre, conclusiones, conclusión, palabras de clausura, palabras de cierre, palabras finales, observaciones finales, observaciones de clausura, observaciones de cierre, declaración final, declaraciones finales, declaración de clausura, discurso de clausura, síntesis, reflexiones finales, comentarios finales, respuestas, respuesta, respuestas de los panelistas, relator, relatora, relatoría, secretario, secretaria, secretaría, agradecimientos, despedida, levantamiento de la sesión, acto de clausura, sesión de clausura, mensaje de clausura`,
    ),
    other: list(
      `contacto, contactos, persona de contacto, personas de contacto, inscripción, inscripciones, registro, accesibilidad, interpretación, transmisión, transmisión web, idiomas, idioma, lenguas, logística, prensa, medios, anexo, anexos, biografías, biografía, reseñas biográficas, información práctica, organizador, organizadores, organizadora, organizadoras, organizan, organiza, organizado por, organizada por, coorganizadores, patrocinadores, patrocinan, auspician, receso, pausa, pausa café, pausa para el café, café, pausa-café, vídeo, video, proyección, almuerzo, observación, nota bene, notas, nota al pie, nota a pie de página, información, informes, cóctel, vino de honor, foto de grupo, fotografía oficial, descanso, intermedio, refrigerio, redes sociales`,
    ),
  },
  headingFillers: set(
    `el la los las de del y para por a al en sobre que se este esta estos estas su sus con lo principal principales clave claves orientadora orientadoras rectoras guía posible posibles propuesto propuesta propuestos propuestas esperado esperados esperada esperadas previstos inicial iniciales lista nómina nombre nombres proyecto final general generales breve corto alto nivel temático temática anual interactivo interactiva reunión sesión  diálogo  debate debates discusión  redonda coloquio conferencia panel audiencia pública público encuentro taller seminario foro jornada
    invitado invitada invitados invitadas primer primera primeras primeros segunda segundo tercera tercer cuarta quinta parte segmento serie bloque grupo observaciones palabras declaración declaraciones intervención intervenciones específico específicos concreto concretas adicionales transversales pertinentes complementarios comunes examinar abordar debatir tratar considerar examinadas debatidas plantear planteadas previsto prevista provisional preliminar indicativas sugeridas un una sala delegaciones trabajo trabajos panelistas ponentes confirmados confirmadas nuestro nuestros cargo sus oradores oradoras moderador moderadora`,
  ),
  weakHeadings: set(
    'evento actividad acto mesa comentarios comenta comentan temática asunto tiempos fin panel experto experta debate debates discusión presentación presentaciones mesa redonda diálogo intercambio nota marco situación enfoque saludo café fin interviene dirige conduce abre organiza exposición conferencia video vídeo local',
  ),
  proseHeadings: set('introducción'),
  headingOf: set('de del para sobre en relativos relativas'),
  sentenceStarters: set(
    'el la los las este esta estos estas en desde según para por a un una cada tras después luego si de con ante pese dado al se es desde hace como',
  ),
  verbs: set(
    'es son fue fueron era será serán ha han tiene tendrá tendrán puede pueden podrá podrán debe deben aspira busca pretende permitirá permite permitirán hace hacen toma toman desea invita se está están sigue constituye trata incluye incluirá sería dispone dispondrán dispondrá disponen deberá deberán excederá excederán exceder durará durarán habrá hay cuenta contará ofrece ruega podría harán responderán limitarán limita preside presiden modera moderan interviene intervienen',
  ),
  leadsToPerson: set('por de'),
  joiners: set('de del la las los el a al y e o u en por para con sobre un una su sus que & desde entre hacia como'),

  numbers:
    table(`un 1, una 1, uno 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13, catorce 14, quince 15, dieciséis 16, diecisiete 17, dieciocho 18, diecinueve 19,
    veinte 20, veintiuno 21, veinticinco 25, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90`),
  ordinals:
    table(`primer 1, primero 1, primera 1, primeros 1, primeras 1, segundo 2, segunda 2, tercer 3, tercero 3, tercera 3, terceros 3, cuarto 4, cuarta 4, quinto 5, quinta 5, sexto 6, sexta 6, séptima 7, séptimo 7, octava 8, octavo 8,
    1ª 1, 1º 1, 1er 1, 1a 1, 2ª 2, 2º 2, 2a 2, 3ª 3, 3º 3, 3er 3, 3a 3, 4ª 4, 4º 4, 5ª 5, 5º 5`),
  months:
    table(`enero 1, febrero 2, marzo 3, abril 4, mayo 5, junio 6, julio 7, agosto 8, septiembre 9, setiembre 9, octubre 10, noviembre 11, diciembre 12,
    ene 1, febr 2, abr 4, ago 8, sept 9, set 9, oct 10, nov 11, dic 12`),
  weekdays: table(
    'lunes 1, martes 2, miércoles 3, jueves 4, viernes 5, sábado 6, domingo 7, lun 1, mié 3, jue 4, vie 5, sáb 6, dom 7',
  ),
  units: {
    minute: ['minutos', 'minuto', 'mins', 'min', 'mn'],
    second: ['segundos', 'segundo', 'segs', 'seg', 's'],
    half: 'y\\s+medi[oa]',
    and: 'y|con',
  },
  dateWords: {
    suffixes: ['\\.?\\s?[ºª°]', '\\.?er', 'o'],
    before: ['el', 'del', 'dia', 'el dia', 'los dias'],
    between: ['al', 'y', 'a', 'hasta', 'hasta el', 'e'],
    of: ['de', 'del', 'de el'],
  },
  time: {
    am: /^(?:de la manana|de la madrugada|a\.\s?m\.|a\.?m(?![\p{L}\p{M}\p{N}])\.?)/iu,
    pm: /^(?:de la tarde|de la noche|p\.\s?m\.|p\.?m(?![\p{L}\p{M}\p{N}])\.?)/iu,
    noon: ['mediodia'],
    midnight: ['medianoche'],
    until: ['a', 'a las', 'a la', 'hasta las', 'hasta la', 'hasta', 'y las', 'y', 'al', 'hasta el'],
    hours: ['horas', 'hora', 'hrs', 'hs', 'h'],
    at: ['a las', 'a la', 'las', 'desde las', 'a partir de las', 'de las', 'entre las'],
  },
  asOf: rx(
    `(?:\\b(?:versión(?: del?| de fecha| al| preliminar(?: de)?)?|(?:última )?actualiza(?:do|da|ción)(?: al?| el| del?)?|proyecto de|borrador(?: de| del)?|situación al|estado al|a fecha de|al día|con fecha(?: de)?|de fecha|fechado el|elaborad[oa] el|publicad[oa] el|distribuid[oa] el|revisad[oa] el|rev\\.?(?: de)?)|\\(\\s*(?:al|a))[\\s:,(]*$`,
  ),
  willBeHeld: rx(
    `\\b(?:se celebrará|se celebra|tendrá lugar|tiene lugar|se llevará a cabo|se realizará|se efectuará|se reunirá|está previst[oa]|está programad[oa]|será el|comenzará|empezará|dará comienzo|se desarrollará|se inaugurará|será convocad[oa]|se celebrarán)\\b`,
  ),

  honorifics: forms(
    `Sr Sra Srta Sres Sras Srtas Dr Dra Dres Prof Profa Profª Mtro Mtra Lic Licda Lcdo Lcda Ing Arq Abg Abog D Dª D.ª Dña Dn Don Doña Excmo Excma Excmos Excmas Exmo Exma Ilmo Ilma Ilmos Hble Hon Mons Fr Sor Emb Embª Dip Sen Gral Cnel Cap SE SEM HE SAR SM VE Mag Magª Econ Psic Mstro Rvdo Rvda Pbro
    SR SRA DR DRA PROF Lcda Phd Mg MSc Msc`,
  ),
  ownHonorifics: forms('Don Fr Sen Cap'),
  pluralHonorifics: forms('Sres Sras Srtas Dres Dras Excmos'),
  officeHonorifics: forms(
    'Embajador Embajadora Profesor Profesora Juez Jueza Senador Senadora Diputado Diputada General Coronel Capitán Capitana Comandante Doctor Doctora Ingeniero Ingeniera Maestro Maestra Padre Hermana Cardenal Príncipe Princesa Honorable Magistrado Magistrada Obispo Licenciado Licenciada Señor Señora Señorita Concejal Concejala',
  ),
  honorificPhrases: [
    'Su Excelencia',
    'Sus Excelencias',
    'Su Majestad',
    'Su Alteza',
    'Su Alteza Real',
    'Su Santidad',
    'Su Eminencia',
    'Su Señoría',
  ],
  articles: set('el la los las'),
  particles: set(
    "de del la las los el y e i da do dos di du des van von der den ter ten bin ben ibn al san santa st d'",
  ),
  fromWords: set('de del'),
  nameSuffixes: set('hijo padre jr jr. ii iii iv'),
  offices: set(
    `presidente presidenta vicepresidente vicepresidenta copresidente copresidenta ministro ministra viceministro viceministra primer primera director directora directores directoras subdirector subdirectora secretario secretaria subsecretario subsecretaria general adjunto adjunta jefe jefa responsable encargado encargada miembro
    representante representantes permanente relator relatora experto experta expertos expertas independiente profesor profesora profesores catedrático catedrática docente investigador investigadora investigadores académico académica doctor doctora doctorando doctoranda ingeniero ingeniera comisario comisaria comisionado comisionada alto alta asesor asesora consejero consejera agregado agregada
    coordinador coordinadora coordinadores coordinadoras administrador administradora gerente gerenta gestor gestora fundador fundadora cofundador cofundadora editor editora redactor redactora periodista periodistas abogado abogada juez jueza magistrado magistrada fiscal procurador procuradora decano decana rector rectora vicerrector vicerrectora canciller alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada
    parlamentario parlamentaria concejal concejala portavoz vocero vocera consultor consultora analista economista ex expresidente expresidenta exministro exministra antiguo antigua emérito emérita honorario honoraria principal enviado enviada cónsul embajador embajadora delegado delegada médico médica cirujano cirujana enfermero enfermera matrona partera estudiante activista defensor defensora tesorero tesorera socio socia
    agricultor agricultora campesino campesina ganadero ganadera pescador pescadora escritor escritora autor autora presentador presentadora locutor locutora cineasta inspector inspectora mediador mediadora moderador moderadora especialista historiador historiadora geógrafo geógrafa geólogo geóloga biólogo bióloga hidrólogo hidróloga agrónomo agrónoma ecólogo ecóloga meteorólogo meteoróloga sociólogo socióloga jurista antropólogo antropóloga
    bibliotecario bibliotecaria archivista arquitecto arquitecta urbanista conservador conservadora corresponsal empresario empresaria artesano artesana dirigente lideresa líder líderes cacique oficial superintendente comandante capitán prefecto prefecta intendente intendenta regidor regidora veterinario veterinaria psicólogo psicóloga pediatra epidemiólogo epidemióloga estadístico estadística técnico técnica piloto lutier maestro maestra codirector codirectora codirectores codirectoras secretario-general nuncio ombudsman ombudsperson comunicador comunicadora integrante capataz partero tejedora artista`,
  ),
  organizations: set(
    `universidad instituto institución ministerio departamento centro consejo oficina organización organismo fundación misión banco agencia asociación comité comisión colegio escuela academia laboratorio unión federación red programa programas fondo hospital empresa compañía sociedad corte tribunal parlamento asamblea secretaría embajada delegación
    autoridad alianza coalición observatorio museo biblioteca servicio dirección facultad foro iniciativa sindicato cooperativa alcaldía ayuntamiento municipio municipalidad región provincia gabinete grupo cámara senado congreso confederación ong casa liga movimiento colectivo cátedra defensoría fiscalía superintendencia procuraduría contraloría gobernación intendencia`,
  ),
  placeholder: rx(
    `^[\\s([*]*(?:(?:por|a) (?:confirmar|determinar|definir|anunciar|designar|comunicar|precisar|concretar|fijar|decidir|completar|establecer|identificar|nombrar|elegir)(?:se)?(?: (?:más adelante|posteriormente|próximamente|en breve))?|se (?:anunciará|comunicará|confirmará|determinará|designará|informará)n?(?: (?:más adelante|posteriormente|próximamente|oportunamente|en breve))?|pendientes?(?: de (?:confirmación|confirmar|designación|definición|definir|designar))?|sin (?:confirmar|definir|determinar|designar|asignar)|no (?:confirmad[oa]s?|disponible|definid[oa]|se conoce|aplica)|aún no (?:confirmad[oa]|definid[oa]|designad[oa])|vacante|ningun[oa]|ningún|n\\.? ?n\\.?|n\\/?[ad]|nombre|tb[acd]|x{3,}|[-–—_.…?\\s]*)[\\s)\\]*.]*$`,
  ),
  openEnd: rx(
    `\\b(?:por (?:confirmar|determinar|definir|anunciar|designar|comunicar|precisar|concretar|asignar|fijar)(?:se)?(?: (?:más adelante|próximamente))?|a (?:confirmar|definir|determinar|designar)|pendientes?(?: de (?:confirmación|confirmar|designación|definir|asignación|asignar))|sin (?:confirmar|definir|asignar)|tb[acd])[\\s)\\].]*$`,
  ),
  personRemark: rx(
    `^(?:(?:por|en|vía|mediante|a través de) (?:mensaje (?:de|en) )?(?:vídeo|video|videoconferencia|videomensaje|línea|zoom|persona|remoto)\\b.*|mensaje (?:de|en|por) vídeo|mensaje (?:de|en|por) video|vídeo|video|videomensaje|videoconferencia|a distancia|en línea|virtual|presencial|de forma (?:remota|virtual|presencial)|remoto|confirmad[oa]|invitad[oa]|(?:por|a) confirmar|sin confirmar|no confirmad[oa]|asistencia confirmada|participación confirmada|pendiente(?: de confirmación| de confirmar)?|(?:ella|él|elle)\\s*\\/.*|pregrabad[oa]|grabad[oa])$`,
  ),
  personLead: rx(
    `^(?:(?:mensaje|declaración|intervención|discurso|saludo|palabras)(?: (?:de|en|por) (?:vídeo|video)| grabad[oa]| pregrabad[oa])?|vídeo|video|videomensaje)\\s*(?:(?:a cargo del?|por parte del?|por|del?)\\b|:|–|-)\\s*:?\\s*|^[“"«][^”"»]{2,200}[”"»],?\\s*(?:(?:a cargo del?|por|con)\\b|:|–|-)\\s*`,
  ),
  roleWords: {
    ...all(
      'presidente de la sesión, presidenta de la sesión, presidencia, copresidente de la sesión, copresidenta de la sesión, preside',
      'chair' as const,
    ),
    ...all(
      'moderador, moderadora, comoderador, comoderadora, co-moderador, co-moderadora, moderación, facilitador, facilitadora, moderador de la sesión, moderadora de la sesión, moderador del panel, moderadora del panel, modera',
      'moderator' as const,
    ),
    ...all(
      'palabras de apertura, discurso de apertura, orador principal, oradora principal, palabras de bienvenida, apertura, conferencia magistral, conferencia inaugural, inauguración',
      'opening' as const,
    ),
    ...all(
      'panelista, ponente, orador, oradora, expositor, expositora, conferenciante, comentarista, disertante',
      'panellists' as const,
    ),
  },
  personEnd: rx(
    `\\s+y\\s+(?:será|moderad[oa]|presidid[oa]|inaugurad[oa]|abiert[oa]|conducid[oa]|facilitad[oa])\\b|,\\s+(?:y\\s+)?(?:moderad[oa]|presidid[oa]|inaugurad[oa]|abiert[oa]|conducid[oa]|quien|quienes|que|seguid[oa]|con)\\b|\\s+(?:quien|quienes|así como|pronunciará|será|presidirá|moderará|inaugurará)\\s`,
  ),
  listLead: rx('^(?:(?:las|los) siguientes(?: personas| expertos| panelistas)?\\s*:?\\s*|[ye]\\s+)'),
  roleBehind: [
    [
      'chair',
      rx(
        '(?<=[\\p{L}\\p{M})]),?\\s(?:(?:quien|que)\\s)?(?:(?:co)?presidirá|ocupará la presidencia|ejercerá la presidencia)\\b',
      ),
    ],
    [
      'moderator',
      rx(
        '(?<=[\\p{L}\\p{M})]),?\\s(?:(?:quien|que)\\s)?(?:moderará|conducirá|facilitará|actuará (?:como|de) moderador[a]?)\\b',
      ),
    ],
    [
      'opening',
      rx(
        '(?<=[\\p{L}\\p{M})]),?\\s(?:(?:quien|que)\\s)?(?:inaugurará|abrirá|pronunciará (?:las palabras|el discurso|la declaración|unas palabras) (?:de apertura|inaugural|de bienvenida))\\b',
      ),
    ],
  ],
  roleInProse: [
    [
      'chair',
      rx(
        '\\b(?:co-?)?presidid[oa]s?(?: conjuntamente)? por\\s+|\\bbajo la (?:co)?presidencia (?:conjunta )?del?\\s+|\\b(?:la )?presidencia (?:estará |correrá )?a cargo del?\\s+|\\b(?:co)?presid(?:irán?|en?)(?: (?:la (?:sesión|reunión|mesa redonda|audiencia)|el (?:debate|acto|panel|encuentro)))?\\s+',
      ),
    ],
    [
      'moderator',
      rx(
        '\\b(?:co-?)?(?:moderad[oa]s?|conducid[oa]s?|facilitad[oa]s?)(?: conjuntamente)? por\\s+|\\b(?:la )?(?:moderación|conducción|facilitación)(?: (?:del debate|del panel|de la (?:sesión|mesa redonda)))? (?:estará |correrá |está )?a cargo del?\\s+|\\bmodera(?:rán?|n)?(?: (?:la (?:sesión|reunión|mesa redonda|audiencia)|el (?:debate|acto|panel|encuentro)))?\\s+|\\bactuará(?:n)? (?:como|de) moderador(?:a|es)?\\s+',
      ),
    ],
    [
      'opening',
      rx(
        `\\b(?:palabras|declaraci(?:ón|ones)|discursos?|observaciones|intervenci(?:ón|ones)) (?:de apertura|inaugural(?:es)?|de bienvenida|introductori[oa]s?|iniciales|preliminares)\\s*(?:(?:será|serán|estará|estarán|correrán) )?(?:pronunciad[oa]s?|formulad[oa]s?|presentad[oa]s?|hech[oa]s?)?\\s*(?:por|a cargo del?)\\s+|\\b(?:inaugurad[oa]s?|abiert[oa]s?) por\\s+|\\bpronunciará(?:n)? (?:las palabras|el discurso|la declaración) (?:de apertura|inaugural|de bienvenida)\\s+|\\bconferencia (?:inaugural|magistral) (?:estará )?a cargo del?\\s+`,
      ),
    ],
    [
      'panellists',
      rx(
        `\\b(?:panelistas|ponentes|oradores|oradoras|expositores|expositoras|conferenciantes|expertos|expertas)(?:\\s+(?:serán|son|invitados son|invitadas son))\\s*:?\\s+|\\b(?:panel|mesa redonda|mesa)\\s+(?:está integrad[oa] por|estará integrad[oa] por|estará compuest[oa] por|está compuest[oa] por|reunirá a|incluirá a|contará con|estará formad[oa] por)\\s*:?\\s+|\\bcon la participación de\\s*:?\\s+|\\b(?:intervendrán|participarán|expondrán|tomarán la palabra|harán uso de la palabra)(?: como (?:panelistas|ponentes))?\\s*:?\\s+`,
      ),
    ],
  ],

  eventWords: set(
    `discusión debate panel mesa reunión sesión coloquio foro seminario taller audiencia conferencia simposio consulta diálogo lanzamiento evento acto cumbre conversatorio webinario consultas conmemoración celebración encuentro jornada jornadas intercambio café comparecencia congreso deliberación presentación`,
  ),
  weakEventWords: set('sesión reunión mesa café presentación acto consulta'),
  sittingLine: rx(
    `^(?=.{1,120}$)(?:(?:el |la )?(?:\\d{1,3}\\s?\\.?\\s?(?:º|ª|o|a|er)?|[\\p{L}-]{1,18}(?:ésimo|ésima)(?: [\\p{L}]{1,10})?|primer|primera|segunda|segundo|tercer|tercera|cuarta|cuarto|quinta|quinto|sexta|séptima|octava|novena|décima|trigésimo|cuadragésimo)\\s+(?:período|periodo|sesión|reunión|legislatura|sesiones|asamblea)(?:\\s+(?:de sesiones|ordinari[oa]|extraordinari[oa]|anual|plenaria))?\\b.*|(?:período|sesión) (?:de sesiones|ordinari[oa]|extraordinari[oa]|anual)\\b.*|tema \\d{1,3}\\b.*|temas? \\d{1,3}(?: y \\d{1,3})? (?:de la agenda|del programa|del temario)\\b.*|(?:[\\p{L}]{1,20}\\s){1,7}[-–—,]?\\s?\\d{1,3}\\s?\\.?[ºo]\\s+período.*)$`,
  ),
  organizerLine: rx(
    `^\\(?(?:(?:conjuntamente |co-?)?(?:organizad[oa]|acogid[oa]|convocad[oa]|patrocinad[oa]|auspiciad[oa]|organizan|organiza|convocan|presentad[oa])\\b|en (?:cooperación|colaboración|asociación|alianza) con\\b|con el (?:apoyo|auspicio|patrocinio) d)`,
  ),
  themeIntro: rx(
    `(?<![\\p{L}])(?:bajo|sobre|en torno a|con|dedicad[oa] a) el (?:tema|lema)(?: general| central)?(?: siguiente)?(?: de)?\\b\\s*:?\\s*`,
  ),
  themeInProse: rx(
    `\\b(?:el )?(?:tema|lema) (?:de|del|elegido|escogido)[^.“"«]{0,80}\\b(?:es|será)\\s*:?\\s*(?:titulado\\s*)?(?=["“«„])|\\bbajo el (?:tema|lema)\\s*:?\\s*(?=["“«„])`,
  ),
  rooms: set(
    'sala salón auditorio anfiteatro hemiciclo cámara teatro pabellón galería aula salle paraninfo biblioteca rotonda patio',
  ),
  places: set(
    'palacio edificio centro campus casa sede universidad instituto hotel biblioteca museo ciudad ayuntamiento torre castillo colegio escuela piso planta parlamento alcaldía complejo senado congreso facultad asamblea club cabildo',
  ),
  notPlace: rx(
    `\\b(?:transmi\\p{L}*|retransmi\\p{L}*|en directo|en vivo|https?:|www\\.|correo|e-?mail|tel\\.?|teléfono|inscripci\\p{L}*|inscribirse|registro|avenida|av\\.|calle|bulevar|paseo|carretera|apartado|c\\.?p\\.? \\d|híbrid[oa]|interpretación|plaza)(?![\\p{L}])|@`,
  ),
  placeEdges:
    /^(?:[\s,;:.@•·–—/|()-]|(?:en|a|al|de|del|desde|y|el|lugar|la|los|las|En|horas?|hrs|hs)\s+(?=\S))+|[\s,;:.@•·–—/|(-]+$|\s+(?:de|el|a|en|y|del|desde|los|las)$/gu,
  placeInProse: rx(
    '\\b(?:en|a)\\s+(?:(?:la|el)\\s+)?((?:(?:gran|pequeña)\\s)?(?:sala|salón|auditorio|anfiteatro|hemiciclo|aula|paraninfo|pabellón|cámara|teatro)\\b.{1,160})$',
  ),
  mandateIntro: rx(
    `^\\(?(?:${HELD}\\s+)?(?:de conformidad con|conforme a(?:l)?|en cumplimiento de(?:l)?|en virtud de(?:l)?|en aplicación de(?:l)?|con arreglo a(?:l)?|de acuerdo con|en atención a(?:l)?|según lo (?:dispuesto|solicitado) (?:en|por)|en respuesta a(?:l)?|a solicitud de(?:l)?|solicitad[oa] (?:en|por)|previst[oa] (?:en|por)|en el marco de(?:l)?|por mandato de(?:l)?|por)\\s+(?=.{0,200}\\b(?:resoluci(?:ón|ones)|decisi(?:ón|ones)|moción|ley|artículo|reglamento|mandato|acuerdo|decreto|ordenanza|declaración|estatuto|carta|solicitud)\\b)(?:(?:la|el|los|las|su)\\s+)?`,
  ),
  mandateInProse: rx(
    `\\b(?:de conformidad con|conforme a(?:l)?|en cumplimiento de(?:l)?|en virtud de(?:l)?|en aplicación de(?:l)?|con arreglo a(?:l)?|de acuerdo con|según lo (?:dispuesto|solicitado) (?:en|por)|solicitad[oa] (?:en|por)|dispuest[oa] (?:en|por)|previst[oa] (?:en|por)|por mandato de(?:l)?|convocad[oa] por)\\s+(?:(?:la|el|los|las|su)\\s+)?`,
  ),
  decision: rx(
    `(?<![\\p{L}\\p{N}])(?:resoluci(?:ón|ones)|decisi(?:ón|ones)|moci(?:ón|ones)|ley(?:es)?|acuerdos?|decretos?|ordenanzas?|declaraci(?:ón|ones)|recomendaci(?:ón|ones)|reglamentos?)\\s+(?:(?:n[o°º]s?\\.?|núm\\.?)\\s*)?[A-Z]{0,6}[\\d/][\\p{L}\\d/.-]*\\d[\\p{L}\\d/]*(?:\\s+y\\s+\\d[\\p{L}\\d/]*)?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])artículos?\\s+\\d[\\p{L}\\d.-]*`,
  ),
  decisionBody: rx(
    `^\\s+(?:del|de la|de los|de las)\\s+(?=\\p{L})[^,;.()\\d]{2,110}?(?=\\s+(?:aprobad|adoptad|relativ|sobre|de fecha|titulad|de\\s+\\d|del\\s+\\d|que|por|para|en|y|será|es|se)(?![\\p{L}])|\\s+(?:aprobad|adoptad|relativ|titulad)|\\s*[,;.()]|\\s*$)`,
  ),
  and: rx('[;,]?\\s+[ye]$'),
  andWords: ['y', 'e', '&', 'así como'],

  topicLabel: rx(
    `^(?:temas?|títulos?|ponencia|presentación|exposición|sobre|intervención|asunto|hablará (?:de|sobre)|expondrá sobre|disertará sobre)(?:\\s+(?:\\d{1,2}|[ivx]{1,4}))?\\s*[:–—]\\s*`,
  ),
  topicIntro: rx(
    `(?:^|[,;:–—-]?\\s+)(?:(?:que |quien )?(?:hablará|intervendrá|disertará|expondrá|presentará)\\s+)?(?:sobre|acerca de|de|con)(?:\\s+(?:el|la)\\s+(?:tema|ponencia)(?:\\s+de)?)?$`,
  ),
  topicLead: rx('^(?:sobre|acerca de)\\s+'),
  topicBehind: [
    rx('[,;:.–—-]\\s*(?:tema|título|ponencia|asunto)\\s*:\\s*(.{2,})$'),
    rx(
      `[,;–—]\\s+(?:(?:que |quien )?(?:hablará|intervendrá|disertará|expondrá)\\s+(?:sobre|de|acerca de)|sobre)\\s+(\\S.{3,})$`,
    ),
  ],
  listIntro: [
    ['questions', rx('\\b(?:preguntas?|cuestiones|interrogantes|puntos siguientes|siguientes puntos)\\b')],
    ['documents', rx('\\b(?:documentos?|informes?|referencias?|lecturas?|textos)\\b.{0,60}$')],
    ['components', rx('\\b(?:componentes?|elementos|pilares|ejes)\\b')],
    ['objectives', rx('\\b(?:objetivos?|propósitos?|finalidad|busca|pretende|tiene por objeto|metas)\\b')],
    ['outcomes', rx('\\b(?:resultados?|permitirá|permitirán|permitir|debería|esperad[oa]s?|espera)\\b')],
  ],

  slotWords: list(
    'segmento, segmentos, parte, partes, grupo, grupos, bloque, bloques, tramo, tramos, panel, paneles, mitad, sesión, sesiones, tiempo, tiempos, serie, fase, tanda, tandas, turno, mesa',
  ),
  roundWords: {
    singular: list('ronda, vuelta, turno, serie, ciclo, tanda'),
    plural: list('rondas, vueltas, turnos, series, ciclos, tandas'),
  },
  slotPlurals: list('segmentos, partes, grupos, bloques, tramos, paneles, tiempos, tandas, mitades, sesiones'),
  panellistWords: list(
    `panelista, panelistas, ponente, ponentes, orador, oradora, oradores, oradoras, expositor, expositora, expositores, expositoras, conferenciante, conferenciantes, experto, experta, expertos, expertas, presentación, presentaciones, exposición, exposiciones, ponencia, ponencias, disertantes, comparecientes, testigos, invitados, invitadas, personas`,
  ),
  remainingWords: list('restante, restantes, último, última, últimos, últimas, demás, otros, otras, otro, otra'),
  nextWords: list('siguiente, siguientes'),
  speakWords: set('harán hablarán intervendrán presentarán expondrán a en seguirán tomarán lo luego'),
  singleWords: list('un, una, única, único, sola, solo'),
  notRound: rx(
    `^(?:media|idas?|mesas?) §|§ (?:de (?:medidas|recomendaciones|reformas|mesas?|reuniones|consultas|presentaciones|exposiciones|ponencias|conferencias|la vida|trabajos|proyectos|informes|documentos|negociaci\\p{L}+|temas|talleres|conclusiones|artículos|reloj)|a la|completa|al)(?![\\p{L}])`,
  ),
  perSlot: rx(`(?<![\\p{L}\\p{N}])([\\p{L}\\d]+) (?:${PANEL})\\s+(?:en cada|por|en cada un[oa])\\b`),
  discussionInParts: rx(
    '\\b(?:debates?|discusi(?:ón|ones)|diálogo|intercambio)\\b[^.;]{0,40}? en ([a-zA-Z]+|\\d) (?:partes|tiempos|rondas|turnos|segmentos|etapas|vueltas|bloques)\\b',
  ),
  roundsOf: rx(
    `(?<![\\p{L}\\d-])([a-z]+|\\d) (?:sesiones|sesión|espacios?|momentos?|períodos?|periodos?|tiempos?|bloques?) (?:de|para) (?:preguntas|diálogo|debate|intercambio|intervenciones|comentarios)\\b|(?<![\\p{L}\\d-])([a-z]+|\\d) (?:debates|diálogos|intercambios) (?:con la sala|con el público|interactivos?)\\b`,
  ),
  oneRound: rx(
    `\\bse (?:abrirá|dará|concederá|cederá) (?:a continuación |luego |después )?(?:el|la|un) (?:turno de|palabra|debate|diálogo|coloquio|uso de la palabra)\\b|\\b(?:seguid[oa]s? (?:de|por)|tras (?:lo cual|las cuales)|a continuación|luego|después|y)\\s+(?:habrá |se abrirá |tendrá lugar )?(?:una?|el|la)\\s+(?:breve |amplio |amplia |sesión de |turno de |espacio de )*(?:discusión|diálogo|debate|intercambio|preguntas|coloquio|ronda)\\b|\\b(?:una?|el|la|los|al|del)\\s+(?:debate|diálogo|discusión|intercambio)s? (?:interactiv[oa]|con el público|con la sala|general|abiert[oa])\\b`,
  ),
  roundAfterEach: rx(
    `\\b(?:después de|tras|al término de|al final de|al concluir) cada (?:segmento|parte|grupo|bloque|tramo|serie|panel|tanda|sesión)\\b|\\bcada (?:un[oa](?: de (?:ell[oa]s|l[oa]s cuales))?|segmento|parte|grupo|bloque|tramo|panel)?,? ?(?:irá |será |estará |va )?seguid[oa]s? (?:de|por)`,
  ),
  floorOpened: rx(
    `\\b(?:se (?:abrirá|dará|concederá|cederá) (?:el turno de palabra|la palabra|el debate|el uso de la palabra)(?: a la sala| al público| a las delegaciones)?|(?:la sala|el público) (?:tendrá|tomará) la palabra)\\s+(?:en )?((?:una|dos|tres|cuatro|cinco|\\d) (?:veces|vez|ocasiones|oportunidades|momentos))\\b`,
  ),
  times: table('una vez 1, dos veces 2, tres veces 3, cuatro veces 4, cinco veces 5'),

  categories: [
    [
      'audience',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:miembros del público|público(?: asistente)?|asistentes|estudiantes|alumn[oa]s|auditorio|ciudadan(?:os|as|ía)|vecinos)\\b',
      ),
    ],
    [
      'group',
      rx(
        `\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:(?:(?:Estados|países|delegaciones|delegados|oradores|oradoras|intervenciones|declaraciones|miembros|quienes|personas)\\s+(?:que\\s+)?(?:habl\\p{L}+|interven\\p{L}+|formulad[oa]s|hechas|hagan uso de la palabra|hacen uso de la palabra|tomen la palabra)\\s+)?en nombre de(?: un| varios| los| algún)? grupos?(?: regional(?:es)?)?(?: de (?:Estados|países|delegaciones))?|en nombre de (?:varios|un conjunto de) (?:Estados|países)|grupos?(?: regional(?:es)?| polític[oa]s?| parlamentarios?| interregional(?:es)?)?(?: de (?:Estados|países|delegaciones))?|declaraciones (?:conjuntas|comunes))\\b`,
      ),
    ],
    [
      'dignitary',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:(?:altos )?dignatarios|altas autoridades|ministr[oa]s|jefes de Estado|personalidades(?: de alto nivel)?)\\b',
      ),
    ],
    [
      'nhri',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:instituciones nacionales(?: de (?:los )?derechos humanos)?|INDH)\\b',
      ),
    ],
    [
      'civilSociety',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:(?:representantes? de la |organizaciones de la )?sociedad civil|organizaci(?:ón|ones) no gubernamental(?:es)?|ONG|asociaciones)\\b',
      ),
    ],
    [
      'un',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:(?:organismos|entidades|agencias|fondos y programas) de las Naciones Unidas|sistema de las Naciones Unidas)\\b',
      ),
    ],
    [
      'igo',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:organizaci(?:ón|ones) (?:intergubernamental(?:es)?|internacional(?:es)?)|OIG)\\b',
      ),
    ],
    [
      'observer',
      rx(
        '\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:Estados observadores|delegaciones observadoras|observador(?:es|as|a)?)\\b',
      ),
    ],
    [
      'member',
      rx(
        `\\b(?:(?:demás|otros|otras|restantes)\\s+)?(?:Estados miembros|miembros?(?: del (?:Consejo|Comité|Parlamento)| de la (?:Comisión|Asamblea|Mesa))?|diputad[oa]s|parlamentari[oa]s|senador(?:es|as))\\b`,
      ),
    ],
    [
      'default',
      rx(
        `\\b(?:todos los (?:demás )?(?:oradores|participantes)|(?:(?:los|las) )?(?:demás|otros|otras|restantes)(?: (?:oradores|oradoras|delegaciones|participantes|Estados))?|delegaci(?:ón|ones)|delegad[oa]s?|todos los demás|Estados|países|a título nacional|a título individual|todos y todas)\\b`,
      ),
    ],
  ],
  anySpeaker: rx(
    `\\b(?:oradore?s?|oradoras?|participantes?|intervenci(?:ón|ones)|declaraci(?:ón|ones)|contribuci(?:ón|ones)|preguntas?|observaci(?:ón|ones)|comentarios?|cada|sala|uso de la palabra|todos|todas|palabra|persona)\\b`,
  ),
  besideCategory: rx(
    '\\p{L}\\s+[ye]\\s+(?:(?:los|las|de|a)\\s*){0,2}§|§\\s+[ye]\\s+(?:(?:los|las|de|a)\\s+){0,2}(?!(?:los|las|de|a)(?![\\p{L}]))\\p{L}',
  ),
  floorWords: rx(
    `\\b(?:sala|intervenci(?:ón|ones)|declaraci(?:ón|ones)|oradore?s?|oradoras?|tiempo de (?:palabra|intervención)|delegaci(?:ón|ones)|delegados|Estados|contribuciones|público|observador(?:es|as)?|ONG|sociedad civil|grupos?|comentarios|observaciones|participantes?|preguntas?|uso de la palabra|hacer uso|tomar la palabra|miembros|diputad[oa]s|palabra)\\b`,
  ),
  notFloor: rx(
    `\\b(?:panelistas?|integrantes (?:del panel|de la mesa)|ponentes?|ponencias?|expositor\\p{L}*|exposici\\p{L}+|conferenciantes?|conferencistas?|presentaci\\p{L}+|presentador\\p{L}*|moderador\\p{L}*|moderación|president[ea]s?|presidencia|apertura|inaugura\\p{L}*|introduct\\p{L}+|clausura|cierre|cierra|conclu\\p{L}+|respond\\p{L}+|respuestas?|réplicas?|durará|durarán|dura|duración (?:total|de la|del|prevista)|total|segmentos?|bloques?|rondas?\\s+(?:de|durará|será)|turnos?\\s+de\\s+(?!palabra|intervenci)\\p{L}+|expert[oa]s?|comentaristas?|disertantes?|comparecientes?|pausa|receso|vídeo|video|inscri\\p{L}+|antes de\\p{L}*|después de\\p{L}*|horas?|por ciento|testigos?|discursos?)(?![\\p{L}])`,
  ),
  forWords: rx(
    `^\\s*(?:cada un[oa]\\s*)?(?:como máximo\\s*)?(?:,?\\s*(?:(?:cuando |si )?(?:hablen|intervengan|hagan uso de la palabra)\\s+)?(?:en nombre de(?=\\s)|para|a(?=\\s(?:los|las|cada))|por|en el caso de)\\s+|\\()`,
  ),
  clauseStart:
    /[;(]|,\s+(?=(?:y|pero|mientras|en tanto|luego|los|las|seguid)(?![\p{L}]))|\s(?:mientras|pero|frente)\s/iu,
  clauseEnd: /[;).]|,\s+(?:y\s+)?(?=\S)|\s(?:mientras|pero|y|e|frente|seguid[oa]s?|después|antes|con)\s/iu,
  surelyFloor: rx(
    '\\b(?:sala|intervenci(?:ón|ones)|tiempo de palabra|uso de la palabra|tomar la palabra|tomarán la palabra)\\b',
  ),
  speakerWords: rx('\\b(?:oradore?s?|oradoras?|expositor(?:es|as)?)\\b(?!\\s+de la sala)', 'giu'),
  titleBreaks: set('en sobre de del para con por a al ante hacia bajo entre'),
  titleLinks: set('y e o u la el los las un una su sus'),
  titleOpening: rx(
    `^(?:(?:la|el|alto|anual|temátic[oa]|primera?|segunda?|jornada|gran)\\s+)*${MEETING}(?:[ -](?:debate|anual|temátic[oa]|interactiv[oa]|de expertos|de alto nivel|parlamentari[oa]|públic[oa]|panel))*\\s+(?:sobre|dedicad[oa]s? a|relativ[oa]s? a|acerca de|en torno a)\\s+(?:(?:la|el|los|las)\\s+)?`,
  ),
};
