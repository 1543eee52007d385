// SPDX-License-Identifier: GPL-3.0-or-later
// The imitated CRM against the client dynamics-web-api: create, read, update, query, paging, conditional update,
// batch, delta, metadata.
import assert from "node:assert/strict";
import { require, startSandbox } from "./quickbooks-sandbox.mjs";

const { DynamicsWebApi } = require("dynamics-web-api");
const sandbox = await startSandbox();
const { url, tokenUrl, clientId, clientSecret } = sandbox.membri;

async function token() {
    const form = new URLSearchParams({
        grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope: `${url}/.default`,
    });
    const answer = await fetch(tokenUrl, { method: "POST", body: form });
    assert.equal(answer.status, 200);
    return (await answer.json()).access_token;
}

const api = new DynamicsWebApi({ serverUrl: `${url}/`, dataApi: { version: "9.2" }, onTokenRefresh: token });

async function createAndRead() {
    const made = await api.create({ collection: "accounts", data: { name: "Poterie L'Émérillon & Fils" }, returnRepresentation: true });
    assert.equal(made.name, "Poterie L'Émérillon & Fils");
    const read = await api.retrieve({ collection: "accounts", key: made.accountid, select: ["name", "cdc_newaccountforsync"] });
    assert.equal(read.name, made.name);
    assert.equal(read.cdc_newaccountforsync, false);
    const who = await api.callFunction("WhoAmI");
    assert.ok(who.OrganizationId);
    return made;
}

async function updateConditionally(account) {
    const first = await api.retrieve({ collection: "accounts", key: account.accountid, select: ["name"] });
    const etag = first["@odata.etag"];
    await api.update({ collection: "accounts", key: account.accountid, data: { cdc_syncreference: "1042" }, ifmatch: etag });
    const refused = await api.update({
        collection: "accounts", key: account.accountid, data: { cdc_syncreference: "1043" }, ifmatch: etag,
    });
    assert.equal(refused, false, "the second update must meet a 412");
    const now = await api.retrieve({ collection: "accounts", key: account.accountid, select: ["cdc_syncreference"] });
    assert.equal(now.cdc_syncreference, "1042");
}

async function queryAndPage() {
    const query = {
        collection: "invoices", select: ["invoicenumber", "totalamount", "cdc_syncstatus"], count: true,
        filter: "cdc_syncstatus eq 282210001 and _cdc_chapterid_value eq 11111111-0000-0000-0000-000000000001",
        orderBy: ["invoicenumber asc"], maxPageSize: 50, includeAnnotations: "*",
        expand: [{ property: "customerid_account", select: ["name"] }],
    };
    const first = await api.retrieveMultiple(query);
    assert.equal(first.value.length, 50);
    assert.equal(first.value[0]["cdc_syncstatus@OData.Community.Display.V1.FormattedValue"], "À transférer");
    assert.ok(first.oDataNextLink);
    const second = await api.retrieveMultiple(query, first.oDataNextLink);
    assert.ok(second.value.length > 0);
    const all = await api.retrieveAll(query);
    assert.equal(all.value.length, first.oDataCount);
    assert.equal(new Set(all.value.map(row => row.invoiceid)).size, all.value.length);
    const text = await api.retrieveMultiple({
        collection: "accounts", select: ["name"], filter: "contains(name,'L''île')",
    });
    assert.ok(text.value.every(row => row.name.toLowerCase().includes("l'île")));
    assert.ok(text.value.length > 0);
}

async function batch() {
    api.startBatch();
    api.create({ collection: "accounts", data: { name: "Lot 1" }, contentId: "1" });
    api.create({ collection: "accounts", data: { name: "Lot 2" }, contentId: "2" });
    api.retrieveMultiple({ collection: "cdc_chapters", select: ["cdc_name"] });
    const results = await api.executeBatch();
    assert.equal(results.length, 3);
    assert.match(String(results[0]), /^[0-9a-f-]{36}$/);
    assert.equal(results[2].value.length, 2);

    api.startBatch();
    api.create({ collection: "accounts", data: { name: "Lot 3" } });
    api.create({ collection: "accounts", data: { nothing: 1 } });
    await assert.rejects(api.executeBatch(), errors => errors[0].status === 400 && /nothing/.test(errors[0].error.message));
    const left = await api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: "startswith(name,'Lot')" });
    assert.deepEqual(left.value.map(row => row.name).sort(), ["Lot 1", "Lot 2"]);
}

async function changes(account) {
    const start = await api.retrieveMultiple({ collection: "accounts", select: ["name"], trackChanges: true });
    assert.ok(start.oDataDeltaLink, "a tracked read ends with a delta link");
    await api.update({ collection: "accounts", key: account.accountid, data: { name: "Autre nom" } });
    const lot = await api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: "name eq 'lot 1'" });
    await api.deleteRecord({ collection: "accounts", key: lot.value[0].accountid });
    const delta = await api.retrieveMultiple({ collection: "accounts", select: ["name"], trackChanges: true }, start.oDataDeltaLink);
    assert.equal(delta.value.length, 2);
    assert.equal(delta.value[0].name, "Autre nom");
    assert.equal(delta.value[1].reason, "deleted");
}

async function metadata() {
    const columns = await api.retrieveAttributes({
        entityKey: "LogicalName='account'", castType: "Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
        select: ["LogicalName"], expand: [{ property: "OptionSet", select: ["Options"] }],
    });
    const status = columns.value.find(column => column.LogicalName === "cdc_syncstatus");
    assert.equal(status.OptionSet.Options.length, 6);
}

async function refusals() {
    await assert.rejects(api.retrieveMultiple({ collection: "accounts", filter: "year(createdon) eq 2026" }),
        error => error.status === 400 && error.code === "0x80060888");
    await assert.rejects(api.retrieve({ collection: "accounts", key: "00000000-0000-0000-0000-00000000ffff" }),
        error => error.status === 404);
}

try {
    const account = await createAndRead();
    await updateConditionally(account);
    await queryAndPage();
    await batch();
    await changes(account);
    await metadata();
    await refusals();
    console.log("dynamics-web-api: everything passed");
} finally {
    await sandbox.stop();
}
