/* The mails that go with an invoice, and the reminders: friendly first, plainer with every week.
 * The claims a law gives stand on lines of their own: where it gives none, they are left out. */
#include "domain/notice_shipped.h"

/* clang-format off */
const NoticeText notice_of_invoices[NOTICES_SPOKEN][NOTICES_OF_INVOICES] = {
	{ /* English */
		[NOTICE_INVOICE - NOTICE_INVOICE] = {TEXT("{document} {number}"),
			TEXT("Hello {contact},\n"
				"\n"
				"Please find attached: {document} {number}, {amount}.\n"
				"It is to be paid by {pay_by}.\n"
				"\n"
				"Thank you for your trust.\n"
				"\n"
				"Kind regards,\n"
				"{me}")},
		[NOTICE_BEFORE_DUE - NOTICE_INVOICE] = {TEXT("Invoice {number}: to be paid by {pay_by}"),
			TEXT("Hello {contact},\n"
				"\n"
				"A word ahead of time: invoice {number} is to be paid by {pay_by}.\n"
				"I have received {paid} of it, thank you.\n"
				"Still open: {open}.\n"
				"You will find it attached once more.\n"
				"\n"
				"If it is on its way already, there is nothing left to do.\n"
				"\n"
				"Kind regards,\n"
				"{me}")},
		[NOTICE_DUE - NOTICE_INVOICE] = {TEXT("Invoice {number}: due on {pay_by}"),
			TEXT("Hello {contact},\n"
				"\n"
				"Invoice {number} was to be paid by {pay_by}.\n"
				"I have received {paid} of it, thank you.\n"
				"Still open: {open}.\n"
				"You will find it attached once more.\n"
				"\n"
				"If you have paid it meanwhile, please take no notice of this mail.\n"
				"\n"
				"Kind regards,\n"
				"{me}")},
		[NOTICE_LATE - NOTICE_INVOICE] = {TEXT("Reminder: invoice {number}"),
			TEXT("Hello {contact},\n"
				"\n"
				"Invoice {number} was to be paid by {pay_by}, {days} days ago.\n"
				"I have received {paid} of it, thank you.\n"
				"Still open: {open}.\n"
				"You will find it attached once more. Could you tell me when I may expect the payment?\n"
				"\n"
				"If you have paid it meanwhile, please take no notice of this mail.\n"
				"\n"
				"Kind regards,\n"
				"{me}")},
		[NOTICE_LATER - NOTICE_INVOICE] = {TEXT("Invoice {number} is {days} days late"),
			TEXT("Hello {contact},\n"
				"\n"
				"Invoice {number} was to be paid by {pay_by}, {days} days ago.\n"
				"I have received {paid} of it, thank you.\n"
				"Still open: {open}.\n"
				"Please pay it within a week, or tell me what stands in the way: we will find a solution.\n"
				"\n"
				"The law adds interest to a late payment, {rate} a year: {interest} so far.\n"
				"It also gives a fixed sum for the costs of recovery: {indemnity}.\n"
				"\n"
				"Kind regards,\n"
				"{me}")},
		[NOTICE_LAST - NOTICE_INVOICE] = {TEXT("Last reminder: invoice {number}"),
			TEXT("Hello {contact},\n"
				"\n"
				"Invoice {number}, which was to be paid by {pay_by}, is now {days} days late.\n"
				"I have received {paid} of it, thank you.\n"
				"Still open: {open}.\n"
				"Interest on late payment, {rate} a year: {interest} so far.\n"
				"Fixed sum for the costs of recovery: {indemnity}.\n"
				"\n"
				"Please pay within eight days of this mail. Otherwise I will have to stop my work and claim what is owed.\n"
				"\n"
				"Kind regards,\n"
				"{me}")},
	},
	{ /* French */
		[NOTICE_INVOICE - NOTICE_INVOICE] = {TEXT("{document} {number}"),
			TEXT("Bonjour {contact},\n"
				"\n"
				"Veuillez trouver ci-joint : {document} {number}, {amount}.\n"
				"À régler au plus tard le {pay_by}.\n"
				"\n"
				"Merci de votre confiance.\n"
				"\n"
				"Bien à vous,\n"
				"{me}")},
		[NOTICE_BEFORE_DUE - NOTICE_INVOICE] = {TEXT("Facture {number} : à régler le {pay_by}"),
			TEXT("Bonjour {contact},\n"
				"\n"
				"Un mot par avance : la facture {number} est à régler au plus tard le {pay_by}.\n"
				"J’ai bien reçu {paid}, merci.\n"
				"Reste à régler : {open}.\n"
				"Vous la trouverez de nouveau ci-jointe.\n"
				"\n"
				"Si le règlement est déjà en route, vous n’avez rien à faire.\n"
				"\n"
				"Bien à vous,\n"
				"{me}")},
		[NOTICE_DUE - NOTICE_INVOICE] = {TEXT("Facture {number} : échéance du {pay_by}"),
			TEXT("Bonjour {contact},\n"
				"\n"
				"La facture {number} était à régler au plus tard le {pay_by}.\n"
				"J’ai bien reçu {paid}, merci.\n"
				"Reste à régler : {open}.\n"
				"Vous la trouverez de nouveau ci-jointe.\n"
				"\n"
				"Si vous l’avez réglée entre-temps, merci de ne pas tenir compte de ce message.\n"
				"\n"
				"Bien à vous,\n"
				"{me}")},
		[NOTICE_LATE - NOTICE_INVOICE] = {TEXT("Relance : facture {number}"),
			TEXT("Bonjour {contact},\n"
				"\n"
				"La facture {number} était à régler au plus tard le {pay_by}, il y a {days} jours.\n"
				"J’ai bien reçu {paid}, merci.\n"
				"Reste à régler : {open}.\n"
				"Vous la trouverez de nouveau ci-jointe. Pouvez-vous me dire quand je peux compter sur le règlement ?\n"
				"\n"
				"Si vous l’avez réglée entre-temps, merci de ne pas tenir compte de ce message.\n"
				"\n"
				"Bien à vous,\n"
				"{me}")},
		[NOTICE_LATER - NOTICE_INVOICE] = {TEXT("Facture {number} : {days} jours de retard"),
			TEXT("Bonjour {contact},\n"
				"\n"
				"La facture {number} était à régler au plus tard le {pay_by}, il y a {days} jours.\n"
				"J’ai bien reçu {paid}, merci.\n"
				"Reste à régler : {open}.\n"
				"Merci de la régler sous huit jours, ou de me dire ce qui vous en empêche : nous trouverons une solution.\n"
				"\n"
				"La loi prévoit des pénalités de retard, au taux annuel de {rate} : {interest} à ce jour.\n"
				"Elle prévoit aussi une indemnité forfaitaire pour frais de recouvrement : {indemnity}.\n"
				"\n"
				"Bien à vous,\n"
				"{me}")},
		[NOTICE_LAST - NOTICE_INVOICE] = {TEXT("Dernière relance : facture {number}"),
			TEXT("Bonjour {contact},\n"
				"\n"
				"La facture {number}, à régler au plus tard le {pay_by}, a maintenant {days} jours de retard.\n"
				"J’ai bien reçu {paid}, merci.\n"
				"Reste à régler : {open}.\n"
				"Pénalités de retard, au taux annuel de {rate} : {interest} à ce jour.\n"
				"Indemnité forfaitaire pour frais de recouvrement : {indemnity}.\n"
				"\n"
				"Je vous demande de la régler dans les huit jours suivant ce message. À défaut, je devrai suspendre mon travail et réclamer les sommes dues.\n"
				"\n"
				"Bien à vous,\n"
				"{me}")},
	},
	{ /* German */
		[NOTICE_INVOICE - NOTICE_INVOICE] = {TEXT("{document} {number}"),
			TEXT("Guten Tag {contact},\n"
				"\n"
				"anbei erhalten Sie: {document} {number}, {amount}.\n"
				"Zu zahlen bis zum {pay_by}.\n"
				"\n"
				"Vielen Dank für Ihr Vertrauen.\n"
				"\n"
				"Freundliche Grüße\n"
				"{me}")},
		[NOTICE_BEFORE_DUE - NOTICE_INVOICE] = {TEXT("Rechnung {number}: zu zahlen bis zum {pay_by}"),
			TEXT("Guten Tag {contact},\n"
				"\n"
				"ein Wort vorab: Die Rechnung {number} ist bis zum {pay_by} zu zahlen.\n"
				"Davon habe ich {paid} erhalten, vielen Dank.\n"
				"Noch offen: {open}.\n"
				"Sie finden sie noch einmal im Anhang.\n"
				"\n"
				"Falls die Zahlung schon unterwegs ist, brauchen Sie nichts weiter zu tun.\n"
				"\n"
				"Freundliche Grüße\n"
				"{me}")},
		[NOTICE_DUE - NOTICE_INVOICE] = {TEXT("Rechnung {number}: fällig am {pay_by}"),
			TEXT("Guten Tag {contact},\n"
				"\n"
				"die Rechnung {number} war bis zum {pay_by} zu zahlen.\n"
				"Davon habe ich {paid} erhalten, vielen Dank.\n"
				"Noch offen: {open}.\n"
				"Sie finden sie noch einmal im Anhang.\n"
				"\n"
				"Falls Sie inzwischen gezahlt haben, betrachten Sie diese Nachricht bitte als erledigt.\n"
				"\n"
				"Freundliche Grüße\n"
				"{me}")},
		[NOTICE_LATE - NOTICE_INVOICE] = {TEXT("Erinnerung: Rechnung {number}"),
			TEXT("Guten Tag {contact},\n"
				"\n"
				"die Rechnung {number} war bis zum {pay_by} zu zahlen, vor {days} Tagen.\n"
				"Davon habe ich {paid} erhalten, vielen Dank.\n"
				"Noch offen: {open}.\n"
				"Sie finden sie noch einmal im Anhang. Wann darf ich mit der Zahlung rechnen?\n"
				"\n"
				"Falls Sie inzwischen gezahlt haben, betrachten Sie diese Nachricht bitte als erledigt.\n"
				"\n"
				"Freundliche Grüße\n"
				"{me}")},
		[NOTICE_LATER - NOTICE_INVOICE] = {TEXT("Rechnung {number}: seit {days} Tagen fällig"),
			TEXT("Guten Tag {contact},\n"
				"\n"
				"die Rechnung {number} war bis zum {pay_by} zu zahlen, vor {days} Tagen.\n"
				"Davon habe ich {paid} erhalten, vielen Dank.\n"
				"Noch offen: {open}.\n"
				"Bitte zahlen Sie innerhalb einer Woche, oder sagen Sie mir, was dem entgegensteht: Wir finden eine Lösung.\n"
				"\n"
				"Das Gesetz sieht bei verspäteter Zahlung Zinsen von {rate} im Jahr vor: bisher {interest}.\n"
				"Dazu kommt eine Pauschale für Beitreibungskosten: {indemnity}.\n"
				"\n"
				"Freundliche Grüße\n"
				"{me}")},
		[NOTICE_LAST - NOTICE_INVOICE] = {TEXT("Letzte Mahnung: Rechnung {number}"),
			TEXT("Guten Tag {contact},\n"
				"\n"
				"die Rechnung {number}, zu zahlen bis zum {pay_by}, ist nun seit {days} Tagen überfällig.\n"
				"Davon habe ich {paid} erhalten, vielen Dank.\n"
				"Noch offen: {open}.\n"
				"Verzugszinsen, {rate} im Jahr: bisher {interest}.\n"
				"Pauschale für Beitreibungskosten: {indemnity}.\n"
				"\n"
				"Bitte zahlen Sie innerhalb von acht Tagen nach dieser Nachricht. Andernfalls muss ich meine Arbeit einstellen und den Betrag einfordern.\n"
				"\n"
				"Freundliche Grüße\n"
				"{me}")},
	},
};
/* clang-format on */
