// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a sandbox on an empty folder and ends it by its standard input; loads packages from the work folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const require = createRequire(join(process.env.PASSERELLE_NPM ?? '.', 'package.json'));

export async function startSandbox(options = []) {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-npm-'));
    const program = join(process.env.PASSERELLE_BIN, 'passerelle-sandbox');
    const child = spawn(program, ['--data', folder, '--exit-with-stdin', ...options],
                        { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    const ready = await new Promise((resolve, reject) => {
        lines.once('line', resolve);
        child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
    });
    const stop = async () => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.stdin.end();
        await ended;
        rmSync(folder, { recursive: true, force: true });
    };
    return { ...JSON.parse(ready), stop };
}

/// The redirect of the consent's short way, whole.
export async function consent(authorizeAddress) {
    const reply = await fetch(`${authorizeAddress}&sandbox_consent=auto`, { redirect: 'manual' });
    if (reply.status !== 302)
        throw new Error(`no redirect but ${reply.status}`);
    return reply.headers.get('location');
}

/// Runs the named steps one after the other; the sandbox ends whatever happens.
export async function run(sandbox, steps) {
    let failed = 0;
    for (const [name, step] of Object.entries(steps)) {
        try {
            await step();
            console.log(`ok      ${name}`);
        } catch (error) {
            failed += 1;
            console.log(`FAILED  ${name}\n${error.stack ?? JSON.stringify(error)}`);
        }
    }
    await sandbox.stop();
    process.exit(failed === 0 ? 0 : 1);
}
