import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { demandFreePort, portFrom, portMessage, withPort } from './port.mjs';

test('PORT is a port, and the usual one when it is not set', () => {
	assert.equal(portFrom(undefined), 4321);
	assert.equal(portFrom(''), 4321);
	assert.equal(portFrom('5000'), 5000);
	for (const wrong of ['http', '70000', '-1', '80.5'])
		assert.throws(() => portFrom(wrong), new RegExp(`PORT is "${wrong}"`));
});

test('the message names the port and how to choose another', () => {
	assert.match(portMessage(4321), /^Port 4321 is taken by another program\. Choose another: .*5000/);
	assert.match(portMessage(5000), /5001/);
	assert.match(portMessage(80, 'EACCES'), /^Port 80 cannot be opened here \(EACCES\)/);
	assert.equal(withPort(5000, 'linux'), 'PORT=5000 npm start');
	assert.match(withPort(5000, 'win32'), /\$env:PORT=5000; npm start/);
});

test('a port is taken, whichever address of this computer it is taken on', async () => {
	for (const host of ['127.0.0.1', '0.0.0.0']) {
		const server = createServer().listen(0, host);
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		await assert.rejects(demandFreePort(port), new RegExp(`Port ${port} is taken`));
		server.close();
		await once(server, 'close');
		await demandFreePort(port);
	}
});

test('any free port is never taken', () => demandFreePort(0));
