// What was spent: dropped as a file, typed, put right, deleted and brought back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginPractice, checkPage, claim, equal, hold, play } from '../house.mjs';

const CII = `<?xml version="1.0"?><rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"><rsm:ExchangedDocument><ram:ID>H-1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20261102</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>Serveur</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>10.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem><ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Hébergeur SARL</ram:Name></ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>10.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">2.00</ram:TaxTotalAmount><ram:GrandTotalAmount>12.00</ram:GrandTotalAmount><ram:DuePayableAmount>12.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;

play('what was spent is dropped, typed, deleted and brought back', async ({ house, page }) => {
	const drop = async (name, bytes) => {
		const path = join(house.data, name);
		writeFileSync(path, bytes);
		await page.goto(house.url + '/expenses');
		await page.setInputFiles('[name=file]', path);
		await page.click('form[action="/expenses/drop"] button');
	};
	await beginPractice(page, house);
	await page.goto(house.url + '/expenses');
	await checkPage(page, 'nothing spent yet');
	await drop('program.pdf', 'MZ');
	claim(await page.locator('#file-why').isVisible(), 'a program is no receipt');
	await drop('facture.xml', CII);
	equal(await page.textContent('h1'), 'Hébergeur SARL, Serveur', 'the heading');
	equal(await page.inputValue('[name=gross]'), '12,00', 'the amount the file says');
	equal(await page.inputValue('[name=tax]'), '2,00', 'the VAT the file says');
	await checkPage(page, 'an expense');
	const kept = await page.request.get(page.url() + '/receipt');
	equal(await kept.text(), CII, 'the receipt');
	await page.selectOption('[name=category]', 'software');
	await page.fill('[name=tax]', '40');
	await page.click('button[data-submit]');
	claim(await page.locator('#tax-why').isVisible(), 'more VAT than amount gets a sentence');
	equal(await page.inputValue('[name=tax]'), '40', 'what was typed stays');
	await page.fill('[name=tax]', '2');
	await page.fill('[name=paid]', '2026-11-05');
	await page.click('button[data-submit]');
	claim((await page.textContent('h1')).includes('12,00'), 'the year’s sum');
	await checkPage(page, 'the expenses');
	await drop('facture.xml', CII);
	claim((await page.textContent('#file-why')).includes('H-1'), 'the same invoice is not kept twice');
	await drop('ticket.png', Buffer.from('89504e470d0a1a0a00', 'hex'));
	claim((await page.textContent('.lead')).includes('recopiez'), 'a picture’s amounts are typed');
	await page.setViewportSize({ width: 360, height: 800 });
	await checkPage(page, 'an expense on a phone');
	await page.click('form[action$="/delete"] button');
	claim(!(await page.textContent('main')).includes('ticket.png'), 'it is gone');
	await hold(page);
	await checkPage(page, 'the expenses on a phone');
	await page.click('form[action^="/undo"] button');
	claim((await page.textContent('main')).includes('ticket.png'), 'it is back');
});
