// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's OAuth server as Intuit's own client sees it: consent, exchange, refresh with rotation, API calls, revoke.
import assert from 'node:assert/strict';
import { consent, require, run, startSandbox } from './quickbooks-sandbox.mjs';

const OAuthClient = require('intuit-oauth');
const sandbox = await startSandbox();
const { apiBase, authorizeUrl, tokenUrl, revokeUrl, clientId, clientSecret, redirectUri, realmId } = sandbox.quickbooks;
OAuthClient.authorizeEndpoint = authorizeUrl;
OAuthClient.tokenEndpoint = tokenUrl;
OAuthClient.revokeEndpoint = revokeUrl;
OAuthClient.environment = { sandbox: `${apiBase}/`, production: `${apiBase}/` };

const client = new OAuthClient({ clientId, clientSecret, environment: 'sandbox', redirectUri,
                                 includeRefreshTokenHardExpiresIn: true });
const address = () => client.authorizeUri({ scope: [OAuthClient.scopes.Accounting], state: 'npm' });
const company = () => client.makeApiCall({ url: `v3/company/${realmId}/companyinfo/${realmId}` });
const advance = (by) => fetch(`${apiBase}/admin/clock`, { method: 'POST', body: JSON.stringify({ advance: by }) });

await run(sandbox, {
    'exchanges the code of a consent': async () => {
        const redirect = await consent(address());
        assert.ok(redirect.startsWith(`${redirectUri}?`));
        const answer = await client.createToken(redirect);
        const token = answer.getToken();
        assert.equal(token.token_type, 'bearer');
        assert.equal(token.expires_in, 3600);
        assert.equal(client.getToken().realmId, realmId);
        assert.ok(answer.getIntuitTid());
    },
    'calls the accounting API': async () => {
        const answer = await company();
        assert.equal(answer.json.CompanyInfo.Country, 'CA');
    },
    'keeps the refresh token for a day, then rotates it': async () => {
        const before = client.getToken().refresh_token;
        await client.refresh();
        assert.equal(client.getToken().refresh_token, before);
        await advance('PT25H');
        await client.refresh();
        assert.notEqual(client.getToken().refresh_token, before);
        await company();
    },
    'is told when the connection is dead': async () => {
        await client.revoke({ refresh_token: client.getToken().refresh_token });
        await client.createToken(await consent(address()));
        const dead = client.getToken().refresh_token;
        await client.revoke({ refresh_token: dead });
        await assert.rejects(client.refreshUsingToken(dead), /invalid_grant|invalid refresh/i);
    },
    'refuses wrong keys': async () => {
        const stranger = new OAuthClient({ clientId, clientSecret: 'wrong', environment: 'sandbox', redirectUri });
        await assert.rejects(stranger.createToken(await consent(address())));
    },
});
