// The invoice of bench/money/model.json made by two libraries of npm: XML built, and sealed with a
// page that is handed to them ready drawn.   node invoice.mjs zugferd|einvoice SECONDS PAGE.pdf [OUT]
import { readFileSync, writeFileSync } from 'node:fs';
import { zugferd } from 'node-zugferd';
import { EN16931 } from 'node-zugferd/profile/en16931';
import { InvoiceService } from '@e-invoice-eu/core';

const [which, seconds, pagePath, out] = process.argv.slice(2);
const model = JSON.parse(readFileSync(new URL('model.json', import.meta.url)));
const page = readFileSync(pagePath);
const cents = (line) => Math.round(Number(line.quantity ?? 1) * Number(line.price) * 100);
const total = (model.lines.reduce((sum, line) => sum + cents(line), 0) / 100).toFixed(2);
const reason = 'TVA non applicable, art. 293 B du CGI';
const units = { hour: 'HUR' };
const siren = (party) => party.siren.replace(/ /g, '');
const iban = model.accounts[0].iban.replace(/ /g, '');

function forZugferd() {
	const party = (of) => ({
		name: of.name,
		organization: { registrationIdentifier: { value: siren(of), schemeIdentifier: '0002' } },
		postalAddress: { postCode: of.address.postcode, line1: of.address.line1, city: of.address.city, countryCode: of.address.country },
		electronicAddress: { value: siren(of), schemeIdentifier: '0225' },
	});
	return {
		number: model.number,
		typeCode: '380',
		issueDate: new Date(model.issued),
		transaction: {
			tradeAgreement: {
				seller: { ...party(model.seller), taxRegistration: { localIdentifier: siren(model.seller) } },
				buyer: party(model.buyer),
				associatedOrder: { purchaseOrderReference: model.purchase_order },
			},
			tradeDelivery: { information: { deliveryDate: new Date(model.to) } },
			tradeSettlement: {
				currencyCode: 'EUR',
				paymentInstruction: { typeCode: '58', transfers: [{ paymentAccountIdentifier: iban }] },
				paymentTerms: { dueDate: new Date(model.due) },
				vatBreakdown: [{ calculatedAmount: '0.00', typeCode: 'VAT', exemptionReasonText: reason, basisAmount: total, categoryCode: 'E', rateApplicablePercent: '0.00' }],
				monetarySummation: { lineTotalAmount: total, taxBasisTotalAmount: total, taxTotal: { amount: '0.00', currencyCode: 'EUR' }, grandTotalAmount: total, duePayableAmount: total },
			},
			line: model.lines.map((line, at) => ({
				identifier: String(at + 1),
				tradeProduct: { name: line.name, description: line.about },
				tradeAgreement: { netTradePrice: { chargeAmount: line.price } },
				tradeDelivery: { billedQuantity: { amount: line.quantity ?? '1', unitMeasureCode: units[line.unit] ?? 'C62' } },
				tradeSettlement: {
					tradeTax: { typeCode: 'VAT', categoryCode: 'E', rateApplicablePercent: '0.00' },
					monetarySummation: { lineTotalAmount: (cents(line) / 100).toFixed(2) },
				},
			})),
		},
	};
}

function forEInvoice() {
	const party = (of, tax) => ({
		'cac:Party': {
			'cbc:EndpointID': siren(of),
			'cbc:EndpointID@schemeID': '0002',
			'cac:PostalAddress': { 'cbc:StreetName': of.address.line1, 'cbc:CityName': of.address.city, 'cbc:PostalZone': of.address.postcode, 'cac:Country': { 'cbc:IdentificationCode': of.address.country } },
			...tax,
			'cac:PartyLegalEntity': { 'cbc:RegistrationName': of.name, 'cbc:CompanyID': siren(of), 'cbc:CompanyID@schemeID': '0002' },
		},
	});
	const money = (name, value) => ({ [name]: value, [name + '@currencyID']: 'EUR' });
	const exempt = { 'cbc:ID': 'E', 'cbc:Percent': '0', 'cac:TaxScheme': { 'cbc:ID': 'VAT' } };
	return { 'ubl:Invoice': {
		'cbc:CustomizationID': 'urn:cen.eu:en16931:2017',
		'cbc:ID': model.number,
		'cbc:IssueDate': model.issued,
		'cbc:DueDate': model.due,
		'cbc:InvoiceTypeCode': '380',
		'cbc:DocumentCurrencyCode': 'EUR',
		'cac:OrderReference': { 'cbc:ID': model.purchase_order },
		'cac:AccountingSupplierParty': party(model.seller, { 'cac:PartyTaxScheme': [{ 'cbc:CompanyID': siren(model.seller), 'cac:TaxScheme': { 'cbc:ID': 'FC' } }] }),
		'cac:AccountingCustomerParty': party(model.buyer),
		'cac:Delivery': { 'cbc:ActualDeliveryDate': model.to },
		'cac:PaymentMeans': [{ 'cbc:PaymentMeansCode': '58', 'cac:PayeeFinancialAccount': { 'cbc:ID': iban } }],
		'cac:TaxTotal': [{ ...money('cbc:TaxAmount', '0.00'), 'cac:TaxSubtotal': [{ ...money('cbc:TaxableAmount', total), ...money('cbc:TaxAmount', '0.00'), 'cac:TaxCategory': { 'cbc:ID': 'E', 'cbc:Percent': '0', 'cbc:TaxExemptionReason': reason, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } } }] }],
		'cac:LegalMonetaryTotal': { ...money('cbc:LineExtensionAmount', total), ...money('cbc:TaxExclusiveAmount', total), ...money('cbc:TaxInclusiveAmount', total), ...money('cbc:PayableAmount', total) },
		'cac:InvoiceLine': model.lines.map((line, at) => ({
			'cbc:ID': String(at + 1),
			'cbc:InvoicedQuantity': line.quantity ?? '1',
			'cbc:InvoicedQuantity@unitCode': units[line.unit] ?? 'C62',
			...money('cbc:LineExtensionAmount', (cents(line) / 100).toFixed(2)),
			'cac:Item': { ...(line.about ? { 'cbc:Description': line.about } : {}), 'cbc:Name': line.name, 'cac:ClassifiedTaxCategory': exempt },
			'cac:Price': money('cbc:PriceAmount', line.price),
		})),
	} };
}

const silent = { log() {}, warn() {}, error() {}, info() {}, debug() {} };
const invoicer = zugferd({ profile: EN16931, strict: false });
const service = new InvoiceService(silent);
const makers = {
	zugferd: () => invoicer.create(forZugferd()).embedInPdf(page, { metadata: { title: model.number } }),
	einvoice: () => service.generate(forEInvoice(), { format: 'Factur-X-EN16931', lang: 'fr-fr', pdf: { buffer: page, filename: 'page.pdf', mimetype: 'application/pdf' } }),
};

const make = makers[which];
const first = await make();
if (out) writeFileSync(out, first);
for (let i = 0; i < 20; i++) await make(); // the compiler warms up
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const from = used();
let count = 0;
for (; used() - from < Number(seconds); count++) await make();
console.log(Math.round(count / (used() - from)));
