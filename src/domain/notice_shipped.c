/* The texts Fuseau ships. Written, not translated: each says it as people of its language do. */
#include "domain/notice_shipped.h"

const char *const notice_languages[] = {"en", "fr", "de"};
const size_t notice_language_count = sizeof notice_languages / sizeof *notice_languages;

/* clang-format off */
static const NoticeText english[NOTICE_KINDS] = {
	[NOTICE_NEW_DUE] = {TEXT("New date: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"I cannot keep the date we agreed on, and I would rather tell you now.\n"
			"{why}\n"
			"“{work}”, promised for {due}: the new realistic date is {new_due} ({place}).\n"
			"\n"
			"If this date is a problem for you, please answer and we will find a way.\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_DELAY] = {TEXT("A slight delay: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"A slight delay, and I would rather tell you at once.\n"
			"{why}\n"
			"“{work}”, planned for {due}: you will have it {new_due} ({place}).\n"
			"\n"
			"Thank you for your patience.\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_INFORMATION] = {TEXT("What I still need: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"“{work}”, planned for {due}: I still need something from you before I can go on.\n"
			"{what}\n"
			"\n"
			"If it reaches me soon, “{work}” will be ready {new_due} ({place}).\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_CLARIFICATION] = {TEXT("A quick question: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"Before I go on with “{work}”, I need to know:\n"
			"{what}\n"
			"\n"
			"A quick answer helps me to keep the date: {due} ({place}).\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_COUNTER_OFFER] = {TEXT("Your request: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"Thank you for your request.\n"
			"“{work}”: by {due} I could not do it well without letting others down.\n"
			"“{work}”: what I can promise is {new_due} ({place}).\n"
			"\n"
			"Does that suit you?\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_REFUSAL] = {TEXT("Your request"),
		TEXT("Hello {contact},\n"
			"\n"
			"Thank you for your request: “{work}”.\n"
			"I cannot take it on without harming the quality of my work or what I have promised to others, and I would rather say so now.\n"
			"The date you wish for, {due} ({place}), is not realistic.\n"
			"\n"
			"If a later date or a part of the work would help you, tell me: I will gladly look at it.\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_PROMISE] = {TEXT("Agreed: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"Agreed: you will have “{work}” {due} ({place}).\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_TRAVEL] = {TEXT("I am travelling"),
		TEXT("Hello {contact},\n"
			"\n"
			"I will be travelling.\n"
			"{what}\n"
			"Your dates stay as they are. My answers may take a little longer.\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_FEEDBACK] = {TEXT("How was it? {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"“{work}” is done. Is it what you had hoped for?\n"
			"Two lines from you would help me to do still better.\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_MEETING] = {TEXT("Our meeting: {work}"),
		TEXT("Hello {contact},\n"
			"\n"
			"I cannot be at a meeting we agreed on, and I would rather tell you now.\n"
			"{why}\n"
			"“{work}”, {due} ({place}).\n"
			"\n"
			"Which other time would suit you?\n"
			"\n"
			"Kind regards,\n"
			"{me}")},
	[NOTICE_WHY_LOST] = {TEXT(""),
		TEXT("Something unforeseen has cost me a part of my working time.")},
	[NOTICE_WHY_OUTAGE] = {TEXT(""),
		TEXT("A power or network cut has interrupted my work.")},
	[NOTICE_WHY_URGENT] = {TEXT(""),
		TEXT("An emergency that nobody could foresee had to come first.")},
	[NOTICE_WHY_OVERRUN] = {TEXT(""),
		TEXT("The work takes longer than I had estimated.")},
	[NOTICE_WHY_LATE] = {TEXT(""),
		TEXT("Information that I need has not arrived yet.")},
};
static const NoticeText french[NOTICE_KINDS] = {
	[NOTICE_NEW_DUE] = {TEXT("Nouvelle date : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Je ne pourrai pas tenir la date convenue, et je préfère vous le dire dès maintenant.\n"
			"{why}\n"
			"« {work} », promis pour {due} : la nouvelle date réaliste est {new_due} ({place}).\n"
			"\n"
			"Si cette date vous pose problème, répondez-moi et nous chercherons une solution.\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_DELAY] = {TEXT("Un léger retard : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Un léger retard, et je préfère vous le dire tout de suite.\n"
			"{why}\n"
			"« {work} », prévu pour {due} : vous l’aurez {new_due} ({place}).\n"
			"\n"
			"Merci de votre patience.\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_INFORMATION] = {TEXT("Ce qu’il me manque encore : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"« {work} », prévu pour {due} : il me manque encore un élément de votre part pour continuer.\n"
			"{what}\n"
			"\n"
			"Si je le reçois rapidement, « {work} » sera prêt {new_due} ({place}).\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_CLARIFICATION] = {TEXT("Une question rapide : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Avant de continuer « {work} », j’ai besoin de savoir :\n"
			"{what}\n"
			"\n"
			"Une réponse rapide m’aide à tenir la date : {due} ({place}).\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_COUNTER_OFFER] = {TEXT("Votre demande : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Merci de votre demande.\n"
			"« {work} » : pour {due}, je ne pourrais pas bien le faire sans manquer à d’autres engagements.\n"
			"« {work} » : ce que je peux vous promettre, c’est {new_due} ({place}).\n"
			"\n"
			"Cela vous convient-il ?\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_REFUSAL] = {TEXT("Votre demande"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Merci de votre demande : « {work} ».\n"
			"Je ne peux pas m’en charger sans nuire à la qualité de mon travail ou à mes engagements envers d’autres clients, et je préfère vous le dire tout de suite.\n"
			"La date souhaitée, {due} ({place}), n’est pas réaliste.\n"
			"\n"
			"Si une date plus éloignée ou une partie du travail vous aide, dites-le-moi : je regarderai volontiers.\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_PROMISE] = {TEXT("C’est entendu : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"C’est entendu : vous aurez « {work} » {due} ({place}).\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_TRAVEL] = {TEXT("Je serai en déplacement"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Je serai en déplacement.\n"
			"{what}\n"
			"Vos dates ne changent pas. Mes réponses prendront peut-être un peu plus de temps.\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_FEEDBACK] = {TEXT("Votre avis : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"« {work} » est terminé. Le résultat vous convient-il ?\n"
			"Deux lignes de votre part m’aideraient à faire encore mieux.\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_MEETING] = {TEXT("Notre réunion : {work}"),
		TEXT("Bonjour {contact},\n"
			"\n"
			"Je ne pourrai pas être à une réunion convenue avec vous, et je préfère vous le dire tout de suite.\n"
			"{why}\n"
			"« {work} », {due} ({place}).\n"
			"\n"
			"Quel autre moment vous conviendrait ?\n"
			"\n"
			"Bien à vous,\n"
			"{me}")},
	[NOTICE_WHY_LOST] = {TEXT(""),
		TEXT("Un imprévu m’a pris une partie de mon temps de travail.")},
	[NOTICE_WHY_OUTAGE] = {TEXT(""),
		TEXT("Une coupure d’électricité ou d’Internet a interrompu mon travail.")},
	[NOTICE_WHY_URGENT] = {TEXT(""),
		TEXT("Une urgence que personne ne pouvait prévoir a dû passer devant.")},
	[NOTICE_WHY_OVERRUN] = {TEXT(""),
		TEXT("Le travail demande plus de temps que je ne l’avais estimé.")},
	[NOTICE_WHY_LATE] = {TEXT(""),
		TEXT("Une information dont j’ai besoin n’est pas encore arrivée.")},
};
static const NoticeText german[NOTICE_KINDS] = {
	[NOTICE_NEW_DUE] = {TEXT("Neuer Termin: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"den vereinbarten Termin kann ich nicht halten, und ich sage es Ihnen lieber gleich.\n"
			"{why}\n"
			"„{work}“, zugesagt für {due}: Der neue realistische Termin ist {new_due} ({place}).\n"
			"\n"
			"Falls Ihnen dieser Termin nicht passt, antworten Sie mir bitte, und wir finden eine Lösung.\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_DELAY] = {TEXT("Eine kleine Verspätung: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"eine kleine Verspätung, und ich sage es Ihnen lieber gleich.\n"
			"{why}\n"
			"„{work}“, geplant für {due}: Sie erhalten es {new_due} ({place}).\n"
			"\n"
			"Vielen Dank für Ihre Geduld.\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_INFORMATION] = {TEXT("Was mir noch fehlt: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"„{work}“, geplant für {due}: Von Ihnen fehlt mir noch etwas, bevor ich weitermachen kann.\n"
			"{what}\n"
			"\n"
			"Wenn ich es bald erhalte, ist „{work}“ {new_due} ({place}) fertig.\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_CLARIFICATION] = {TEXT("Eine kurze Frage: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"bevor ich mit „{work}“ weitermache, eine Frage:\n"
			"{what}\n"
			"\n"
			"Eine rasche Antwort hilft mir, den Termin zu halten: {due} ({place}).\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_COUNTER_OFFER] = {TEXT("Ihre Anfrage: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"vielen Dank für Ihre Anfrage.\n"
			"„{work}“: Bis {due} könnte ich es nicht gut machen, ohne andere Zusagen zu brechen.\n"
			"„{work}“: Zusagen kann ich {new_due} ({place}).\n"
			"\n"
			"Passt Ihnen das?\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_REFUSAL] = {TEXT("Ihre Anfrage"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"vielen Dank für Ihre Anfrage: „{work}“.\n"
			"Ich kann sie nicht annehmen, ohne der Qualität meiner Arbeit oder meinen Zusagen an andere zu schaden, und sage es Ihnen lieber gleich.\n"
			"Der gewünschte Termin, {due} ({place}), ist nicht realistisch.\n"
			"\n"
			"Falls Ihnen ein späterer Termin oder ein Teil der Arbeit hilft, sagen Sie es mir: Ich sehe es mir gerne an.\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_PROMISE] = {TEXT("Abgemacht: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"abgemacht: Sie erhalten „{work}“ {due} ({place}).\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_TRAVEL] = {TEXT("Ich bin auf Reisen"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"ich werde auf Reisen sein.\n"
			"{what}\n"
			"Ihre Termine bleiben, wie sie sind. Meine Antworten dauern vielleicht etwas länger.\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_FEEDBACK] = {TEXT("Ihre Meinung: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"„{work}“ ist fertig. Entspricht es dem, was Sie sich vorgestellt haben?\n"
			"Zwei Zeilen von Ihnen würden mir helfen, noch besser zu werden.\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_MEETING] = {TEXT("Unsere Besprechung: {work}"),
		TEXT("Guten Tag {contact},\n"
			"\n"
			"an einer vereinbarten Besprechung kann ich nicht teilnehmen, und ich sage es Ihnen lieber gleich.\n"
			"{why}\n"
			"„{work}“, {due} ({place}).\n"
			"\n"
			"Wann würde es Ihnen stattdessen passen?\n"
			"\n"
			"Freundliche Grüße\n"
			"{me}")},
	[NOTICE_WHY_LOST] = {TEXT(""),
		TEXT("Etwas Unvorhergesehenes hat mich einen Teil meiner Arbeitszeit gekostet.")},
	[NOTICE_WHY_OUTAGE] = {TEXT(""),
		TEXT("Ein Strom- oder Netzausfall hat meine Arbeit unterbrochen.")},
	[NOTICE_WHY_URGENT] = {TEXT(""),
		TEXT("Ein Notfall, den niemand vorhersehen konnte, musste vorgehen.")},
	[NOTICE_WHY_OVERRUN] = {TEXT(""),
		TEXT("Die Arbeit dauert länger, als ich geschätzt hatte.")},
	[NOTICE_WHY_LATE] = {TEXT(""),
		TEXT("Angaben, die ich brauche, sind noch nicht eingetroffen.")},
};
/* clang-format on */

/* "de-CH" is answered in German. */
static bool speaks(Text tag, const char *language)
{
	Text front = {text_chars(tag), tag.length < 2 ? tag.length : 2};
	bool whole =
		tag.length == 2 || (tag.length > 2 && (tag.chars[2] == '-' || tag.chars[2] == '_'));
	return whole && text_equal_folded(front, text_of(language));
}

const NoticeText *notice_shipped(NoticeKind kind, Text language)
{
	static const NoticeText *const texts[] = {english, french, german};
	for (size_t i = 0; i < notice_language_count; i++) {
		if (speaks(language, notice_languages[i])) {
			return kind == NOTICE_UPDATE ? &notice_of_updates[i]
			       : notice_is_mail(kind)
				       ? &notice_of_invoices[i][kind - NOTICE_INVOICE]
				       : &texts[i][kind];
		}
	}
	return NULL;
}
