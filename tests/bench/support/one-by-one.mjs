// SPDX-License-Identifier: GPL-3.0-or-later
// What a plain script does with node-quickbooks: posts COUNT invoices one by one, or PARALLEL at a time. On a 429 it waits
// and sends again, as such scripts do. Prints {"posted", "throttled", "seconds"}.
//   one-by-one.mjs CONNECTION.json COUNT PARALLEL      (CONNECTION: apiBase, realmId, accessToken)
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { require } from '../../npm/quickbooks-sandbox.mjs';

const QuickBooks = require('node-quickbooks');
const [file, count, parallel] = process.argv.slice(2);
const { apiBase, realmId, accessToken } = JSON.parse(readFileSync(file, 'utf8'));
QuickBooks.V3_ENDPOINT_BASE_URL = `${apiBase}/v3/company/`;
const client = new QuickBooks('bench', 'bench', accessToken, false, realmId, true, false, 75, '2.0', 'none');
const call = (name, ...values) => promisify((done) => client[name](...values, (error, body) => {
    done(error ? Object.assign(new Error(name), { status: error.response?.status, body: error.response?.data ?? body }) : null,
         body);
}))();
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const first = (answer, entity) => answer.QueryResponse[entity][0];

const item = first(await call('findItems', { limit: 1 }), 'Item');
const taxCode = (await call('findTaxCodes', {})).QueryResponse.TaxCode.find((code) => code.Name.includes('TVQ'));
const customer = await call('createCustomer', { DisplayName: `Bench ${process.pid} ${Date.now()}` });
const began = process.hrtime.bigint();
let next = 0;
let posted = 0;
let throttled = 0;

async function post(number) {
    for (;;) {
        try {
            await call('createInvoice', {
                CustomerRef: { value: customer.Id }, DocNumber: `B${process.pid}-${number}`, GlobalTaxCalculation: 'TaxExcluded',
                Line: [{ Amount: 100, DetailType: 'SalesItemLineDetail',
                         SalesItemLineDetail: { ItemRef: { value: item.Id }, TaxCodeRef: { value: taxCode.Id } } }],
            });
            posted += 1;
            return;
        } catch (error) {
            if (error.status !== 429)
                throw error;
            throttled += 1;
            await pause(1000);
        }
    }
}

async function worker() {
    while (next < Number(count)) {
        next += 1;
        await post(next);
    }
}

await Promise.all(Array.from({ length: Number(parallel) }, worker));
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(JSON.stringify({ posted, throttled, seconds }));
