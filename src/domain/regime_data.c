/* Regimes, rates, thresholds and the law's words. Each row names its source; a change of the law is
 * an end to one row and a new row behind it. */
#include "domain/regime_data.h"
#include "base/message.h"

const Regime regime_table[] = {
	{"fr-franchise", N_("France, VAT franchise (article 293 B)"), "FR", "E",
		"VATEX-FR-FRANCHISE", .seller_tax_id = true},
	{"fr-vat", N_("France, with VAT"), "FR", "S", "", .seller_vat_id = true},
	{"be-vat", N_("Belgium, with VAT"), "BE", "S", "", .seller_vat_id = true},
	{"be-small", N_("Belgium, exemption of small enterprises"), "BE", "E", "",
		.seller_vat_id = true},
	{"de-vat", N_("Germany, with VAT"), "DE", "S", "", .seller_tax_id = true},
	{"de-small", N_("Germany, small business (§ 19 UStG)"), "DE", "E", "",
		.seller_tax_id = true},
	{"ch-vat", N_("Switzerland, with VAT"), "CH", "S", "", .seller_vat_id = true},
	{"ch-small", N_("Switzerland, not registered for VAT"), "CH", "O", ""},
	{"ch-abroad", N_("From Switzerland to a business abroad"), "CH", "O", ""},
	{"eu-reverse", N_("Business elsewhere in the EU: reverse charge"), "", "AE", "VATEX-EU-AE",
		.seller_vat_id = true, .buyer_vat_id = true},
	{"outside-eu", N_("Business outside the EU"), "", "O", "VATEX-EU-O"},
	{"none", N_("No VAT at all"), "", "O", ""},
};
const size_t regime_count = sizeof regime_table / sizeof regime_table[0];

/* The usual rate first. */
const RegimeRate regime_rate_table[] = {
	{"fr-vat", 20140101, 0, 2000}, /* CGI art. 278 */
	{"fr-vat", 20140101, 0, 1000}, /* art. 278 bis, 279 */
	{"fr-vat", 20140101, 0, 550},  /* art. 278-0 bis */
	{"fr-vat", 20140101, 0, 210},  /* art. 281 quater and on */
	{"fr-vat", 0, 20131231, 1960},
	{"fr-vat", 0, 20131231, 700},
	{"fr-vat", 0, 20131231, 550},
	{"be-vat", 0, 0, 2100}, /* arrêté royal n° 20 of 20 July 1970 */
	{"be-vat", 0, 0, 1200},
	{"be-vat", 0, 0, 600},
	{"de-vat", 20210101, 0, 1900}, /* UStG § 12 */
	{"de-vat", 20210101, 0, 700},
	{"de-vat", 20200701, 20201231, 1600}, /* Zweites Corona-Steuerhilfegesetz */
	{"de-vat", 20200701, 20201231, 500},
	{"de-vat", 20070101, 20200630, 1900},
	{"de-vat", 20070101, 20200630, 700},
	{"ch-vat", 20240101, 0, 810}, /* MWSTG art. 25 */
	{"ch-vat", 20240101, 0, 380},
	{"ch-vat", 20240101, 0, 260},
	{"ch-vat", 20180101, 20231231, 770},
	{"ch-vat", 20180101, 20231231, 370},
	{"ch-vat", 20180101, 20231231, 250},
};
const size_t regime_rate_count = sizeof regime_rate_table / sizeof regime_rate_table[0];

const RegimeThreshold regime_threshold_table[] = {
	/* CGI art. 293 B I: what was earned in the year before decides, and art. 293 D reckons that
	 * year by its days of activity. What is passed within the year (293 B II) has no year of
	 * reference, and is taken whole. The ordinance of 17 December 2025, which moves VAT into
	 * the CIBS, says it anew: a ceiling (plafond) looked at in the year in which activities
	 * began is adjusted to its days; whether it means the higher one too is not said there,
	 * and doctrine on it is not known here. The single threshold of 25,000 was repealed by the
	 * law of 3 November 2025. */
	{"fr-franchise", 20250101, 0, THRESHOLD_FRANCHISE, 37500, "EUR", true},
	{"fr-franchise", 20250101, 0, THRESHOLD_FRANCHISE_WITHIN, 41250, "EUR", false},
	{"fr-franchise", 20230101, 20241231, THRESHOLD_FRANCHISE, 36800, "EUR", true},
	{"fr-franchise", 20230101, 20241231, THRESHOLD_FRANCHISE_WITHIN, 39100, "EUR", false},
	/* CGI art. 50-0 and 102 ter, revised every three years; by the days of activity */
	{"fr-franchise", 20260101, 0, THRESHOLD_MICRO, 83600, "EUR", true},
	{"fr-franchise", 20230101, 20251231, THRESHOLD_MICRO, 77700, "EUR", true},
	{"fr-vat", 20260101, 0, THRESHOLD_MICRO, 83600, "EUR", true},
	{"fr-vat", 20230101, 20251231, THRESHOLD_MICRO, 77700, "EUR", true},
	{"be-small", 20160101, 0, THRESHOLD_FRANCHISE, 25000, "EUR", true},  /* CTVA art. 56 bis */
	{"de-small", 20250101, 0, THRESHOLD_FRANCHISE, 25000, "EUR", false}, /* UStG § 19 */
	{"de-small", 20250101, 0, THRESHOLD_FRANCHISE_WITHIN, 100000, "EUR", false},
	{"de-small", 20200101, 20241231, THRESHOLD_FRANCHISE, 22000, "EUR", false},
	{"de-small", 20200101, 20241231, THRESHOLD_FRANCHISE_WITHIN, 50000, "EUR", false},
	{"ch-small", 0, 0, THRESHOLD_FRANCHISE, 100000, "CHF", false}, /* MWSTG art. 10 */
};
const size_t regime_threshold_count =
	sizeof regime_threshold_table / sizeof regime_threshold_table[0];

const RegimeText regime_text_table[] = {
	{"fr-franchise", 0, 0, SAYS_EXEMPTION, "fr", "TVA non applicable, art. 293 B du CGI"},
	{"fr-franchise", 0, 0, SAYS_EXEMPTION, "en",
		"VAT not applicable, article 293 B of the French tax code (TVA non applicable, "
		"art. 293 B du CGI)"},
	{"fr-franchise", 0, 0, SAYS_EXEMPTION, "de",
		"Keine Mehrwertsteuer, Art. 293 B des französischen Steuergesetzbuchs (TVA non "
		"applicable, art. 293 B du CGI)"},
	{"be-small", 0, 0, SAYS_EXEMPTION, "fr", /* arrêté royal n° 19 */
		"Petite entreprise soumise au régime de la franchise de taxe. TVA non applicable"},
	{"be-small", 0, 0, SAYS_EXEMPTION, "en",
		"Small enterprise under the Belgian exemption scheme (art. 56 bis CTVA). VAT "
		"not applicable"},
	{"be-small", 0, 0, SAYS_EXEMPTION, "de",
		"Kleinunternehmer unter der belgischen Steuerbefreiungsregelung (Art. 56bis "
		"MwStGB). Keine MwSt."},
	{"de-small", 0, 0, SAYS_EXEMPTION, "de",
		"Steuerfreier Umsatz eines Kleinunternehmers, § 19 UStG"},
	{"de-small", 0, 0, SAYS_EXEMPTION, "en",
		"VAT exempt: small business under § 19 of the German VAT act "
		"(Kleinunternehmer, § 19 UStG)"},
	{"de-small", 0, 0, SAYS_EXEMPTION, "fr",
		"Exonération de TVA : petite entreprise, § 19 de la loi allemande "
		"(Kleinunternehmer, § 19 UStG)"},
	{"ch-small", 0, 0, SAYS_EXEMPTION, "fr", "Non assujetti à la TVA suisse (art. 10 LTVA)"},
	{"ch-small", 0, 0, SAYS_EXEMPTION, "en", "Not registered for Swiss VAT (art. 10 MWSTG)"},
	{"ch-small", 0, 0, SAYS_EXEMPTION, "de", "Nicht mehrwertsteuerpflichtig (Art. 10 MWSTG)"},
	{"ch-abroad", 0, 0, SAYS_EXEMPTION, "fr",
		"Prestation localisée à l’étranger (art. 8 LTVA) : pas de TVA suisse"},
	{"ch-abroad", 0, 0, SAYS_EXEMPTION, "en",
		"Service supplied abroad (art. 8 MWSTG): no Swiss VAT"},
	{"ch-abroad", 0, 0, SAYS_EXEMPTION, "de",
		"Leistungsort im Ausland (Art. 8 MWSTG): keine Schweizer MWST"},
	/* Directive 2006/112/EC, articles 44, 196 and 226 (11a) */
	{"eu-reverse", 0, 0, SAYS_EXEMPTION, "fr",
		"Autoliquidation (art. 44 et 196 de la directive 2006/112/CE)"},
	{"eu-reverse", 0, 0, SAYS_EXEMPTION, "en",
		"Reverse charge (articles 44 and 196 of Directive 2006/112/EC)"},
	{"eu-reverse", 0, 0, SAYS_EXEMPTION, "de",
		"Steuerschuldnerschaft des Leistungsempfängers (Art. 44 und 196 der Richtlinie "
		"2006/112/EG)"},
	{"outside-eu", 0, 0, SAYS_EXEMPTION, "fr",
		"TVA non applicable : prestation localisée hors de l’UE (art. 44 de la "
		"directive 2006/112/CE)"},
	{"outside-eu", 0, 0, SAYS_EXEMPTION, "en",
		"VAT not applicable: service supplied outside the EU (article 44 of Directive "
		"2006/112/EC)"},
	{"outside-eu", 0, 0, SAYS_EXEMPTION, "de",
		"Nicht steuerbar: Leistungsort außerhalb der EU (Art. 44 der Richtlinie "
		"2006/112/EG)"},
	{"none", 0, 0, SAYS_EXEMPTION, "fr", "Non soumis à la TVA"},
	{"none", 0, 0, SAYS_EXEMPTION, "en", "Not subject to VAT"},
	{"none", 0, 0, SAYS_EXEMPTION, "de", "Nicht umsatzsteuerpflichtig"},
	/* C. com. art. L441-10 and D441-5: what a French seller says to a business */
	{"FR", 0, 0, SAYS_PENALTY, "fr",
		"En cas de retard de paiement : pénalités au taux de trois fois l’intérêt légal."},
	{"FR", 0, 0, SAYS_PENALTY, "en",
		"Late payment: penalties at three times the French legal interest rate."},
	{"FR", 0, 0, SAYS_PENALTY, "de",
		"Bei Zahlungsverzug: Verzugszinsen in Höhe des Dreifachen des französischen "
		"gesetzlichen Zinssatzes."},
	{"FR", 20130101, 0, SAYS_RECOVERY, "fr",
		"Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €."},
	{"FR", 20130101, 0, SAYS_RECOVERY, "en",
		"Fixed compensation for recovery costs in case of late payment: €40."},
	{"FR", 20130101, 0, SAYS_RECOVERY, "de",
		"Pauschale für Beitreibungskosten bei Zahlungsverzug: 40 €."},
	{"FR", 0, 0, SAYS_DISCOUNT, "fr", "Pas d’escompte pour paiement anticipé."},
	{"FR", 0, 0, SAYS_DISCOUNT, "en", "No discount for early payment."},
	{"FR", 0, 0, SAYS_DISCOUNT, "de", "Kein Skonto bei vorzeitiger Zahlung."},
};
const size_t regime_text_count = sizeof regime_text_table / sizeof regime_text_table[0];
