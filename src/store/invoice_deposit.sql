-- invoice_deposit_save($1 practice bigint, $2 invoice bigint, $3 deposit bigint, $4 amount bigint): none
INSERT INTO invoice_deposit (practice, invoice, deposit, amount) VALUES ($1, $2, $3, $4)
ON CONFLICT (practice, invoice, deposit) DO UPDATE SET amount = excluded.amount;

-- invoice_deposit_clear($1 practice bigint, $2 invoice bigint): none
DELETE FROM invoice_deposit WHERE practice = $1 AND invoice = $2;

-- invoice_deposit_list($1 practice bigint, $2 client bigint): rows
-- What the invoices of a client take off, and off which deposits.
SELECT d.invoice, d.deposit, d.amount, i.currency FROM invoice_deposit d
JOIN invoice i ON i.practice = d.practice AND i.id = d.invoice
WHERE d.practice = $1 AND i.client = $2 ORDER BY d.deposit, d.invoice;
