// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox as node-quickbooks sees it: create, read, update, query, paging, batch, changes, void, delete, refresh,
// revoke.
import assert from 'node:assert/strict';
import { promisify } from 'node:util';
import { consent, require, run, startSandbox } from './quickbooks-sandbox.mjs';

const QuickBooks = require('node-quickbooks');
const sandbox = await startSandbox();
const { apiBase, authorizeUrl, tokenUrl, revokeUrl, clientId, clientSecret, redirectUri, realmId } = sandbox.quickbooks;
QuickBooks.V3_ENDPOINT_BASE_URL = `${apiBase}/v3/company/`;
QuickBooks.TOKEN_URL = tokenUrl;
QuickBooks.REVOKE_URL = revokeUrl;

async function tokens() {
    const asked = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri, response_type: 'code',
                                        scope: 'com.intuit.quickbooks.accounting', state: 'npm' });
    const code = new URL(await consent(`${authorizeUrl}?${asked}`)).searchParams.get('code');
    const reply = await fetch(tokenUrl, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    });
    return reply.json();
}

const pair = await tokens();
const client = new QuickBooks(clientId, clientSecret, pair.access_token, false, realmId, true, false, 75, '2.0',
                              pair.refresh_token);
const call = (name, ...values) => promisify((done) => client[name](...values, (error, body) => {
    done(error ? Object.assign(new Error(name), { body: error.response?.data ?? body, error }) : null, body);
}))();
const first = (answer, entity) => answer.QueryResponse[entity][0];

let item;
let taxCode;
let customer;
let invoice;

const makeInvoice = (number, more = {}) => ({
    CustomerRef: { value: customer.Id }, DocNumber: number, GlobalTaxCalculation: 'TaxExcluded',
    Line: [{ Amount: 100, DetailType: 'SalesItemLineDetail',
             SalesItemLineDetail: { ItemRef: { value: item.Id }, TaxCodeRef: { value: taxCode.Id } } }],
    ...more,
});

await run(sandbox, {
    'reads the company, its lists and settings': async () => {
        assert.equal((await call('getCompanyInfo', realmId)).Country, 'CA');
        assert.equal((await call('getPreferences')).SalesFormsPrefs.CustomTxnNumbers, true);
        item = first(await call('findItems', { limit: 1 }), 'Item');
        taxCode = (await call('findTaxCodes', {})).QueryResponse.TaxCode.find((code) => code.Name.includes('TVQ'));
        assert.ok(item && taxCode);
    },
    'creates, reads and updates a customer': async () => {
        customer = await call('createCustomer', { DisplayName: "Client d'essai & fils" });
        assert.equal(customer.SyncToken, '0');
        const changed = await call('updateCustomer', { Id: customer.Id, SyncToken: '0', Notes: 'note' });
        assert.equal(changed.SyncToken, '1');
        assert.equal((await call('getCustomer', customer.Id)).DisplayName, "Client d'essai & fils");
        await assert.rejects(call('updateCustomer', { Id: customer.Id, SyncToken: '0', Notes: 'x' }),
                             ({ body }) => body.Fault.Error[0].code === '5010');
    },
    'creates an invoice once for one request id': async () => {
        invoice = await call('createInvoice', makeInvoice('NPM-1', { requestId: 'npm-1' }));
        assert.equal(invoice.TotalAmt, 114.98);
        const again = await call('createInvoice', makeInvoice('NPM-1', { requestId: 'npm-1' }));
        assert.equal(again.Id, invoice.Id);
        await assert.rejects(call('createInvoice', makeInvoice('NPM-1')),
                             ({ body }) => body.Fault.Error[0].code === '6140');
        const second = await call('createInvoice', makeInvoice('NPM-1', { allowDuplicateDocNum: true }));
        await call('deleteInvoice', second.Id);
    },
    'pays and voids': async () => {
        const payment = await call('createPayment', {
            CustomerRef: { value: customer.Id }, TotalAmt: 114.98, PaymentRefNum: 'P-1',
            Line: [{ Amount: 114.98, LinkedTxn: [{ TxnId: invoice.Id, TxnType: 'Invoice' }] }],
        });
        assert.equal((await call('getInvoice', invoice.Id)).Balance, 0);
        await call('voidPayment', { Id: payment.Id, SyncToken: payment.SyncToken });
        assert.equal((await call('getInvoice', invoice.Id)).Balance, 114.98);
        const voided = await call('voidInvoice', invoice.Id);
        assert.equal(voided.Invoice.TotalAmt, 0);
    },
    'runs a batch': async () => {
        const items = [1, 2, 3].map((n) => ({ bId: `${n}`, operation: 'create', Invoice: makeInvoice(`NPM-B${n}`) }));
        items.push({ bId: 'q', Query: "select * from Customer where DisplayName = 'Client d\\'essai & fils'" });
        const answers = (await call('batch', items)).BatchItemResponse;
        assert.deepEqual(answers.map((answer) => answer.bId), ['1', '2', '3', 'q']);
        assert.equal(answers[3].QueryResponse.Customer[0].Id, customer.Id);
    },
    'queries, counts and pages': async () => {
        const counted = await call('findInvoices', { count: true });
        const everything = await call('findInvoices', { fetchAll: true, limit: 10 });
        assert.equal(everything.QueryResponse.Invoice.length, counted.QueryResponse.totalCount);
        const ids = new Set(everything.QueryResponse.Invoice.map((found) => found.Id));
        assert.equal(ids.size, counted.QueryResponse.totalCount);
        const found = await call('findInvoices', [
            { field: 'DocNumber', value: 'NPM-B%', operator: 'LIKE' },
            { desc: 'DocNumber' },
        ]);
        assert.equal(first(found, 'Invoice').DocNumber, 'NPM-B3');
    },
    'captures changes with tombstones': async () => {
        const since = new Date(Date.now() - 3600 * 1000).toISOString();
        const blocks = (await call('changeDataCapture', ['Invoice', 'Customer'], since)).CDCResponse[0].QueryResponse;
        assert.ok(blocks[0].Invoice.some((found) => found.status === 'Deleted'));
        assert.ok(blocks[1].Customer.some((found) => found.Id === customer.Id));
    },
    'refreshes and revokes': async () => {
        const answer = await call('refreshAccessToken');
        assert.equal(answer.refresh_token, pair.refresh_token);
        await call('getCompanyInfo', realmId);
        const access = client.token;
        await call('revokeAccess', true);
        client.token = access;
        client.realmId = realmId;
        await assert.rejects(call('getCompanyInfo', realmId), ({ body }) => body.fault.error[0].code === '3200');
    },
});
