import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { parseConnectionString } from './connection-string';
import { isLoopback } from './server-address';

describe('a connection string', () => {
  test('is read with everything in it', () => {
    const text = 'postgresql://till2:p%40ss%2Fw%3Aord@db.gk.id:5433/house?sslrootcert=/etc/ca.pem';
    expect(parseConnectionString(text)).toEqual({
      host: 'db.gk.id',
      port: 5433,
      database: 'house',
      user: 'till2',
      password: 'p@ss/w:ord',
      encryption: 'verify',
      caFile: '/etc/ca.pem',
    });
  });

  test('needs little: port, database and user have defaults', () => {
    expect(parseConnectionString('postgres://till2@db')).toMatchObject({
      port: 5432,
      database: 'till2',
      password: '',
    });
    expect(parseConnectionString('postgresql://db')?.user).toBe(
      process.env['PGUSER'] ?? os.userInfo().username,
    );
  });

  test('may name a socket folder or an address of version 6', () => {
    const socket = { host: '/run/postgresql', port: 5433, encryption: 'off' };
    expect(parseConnectionString('postgresql://owner@%2Frun%2Fpostgresql:5433/house')).toMatchObject(socket);
    expect(parseConnectionString('postgresql:///house?host=/run/postgresql&port=5433')).toMatchObject(socket);
    expect(parseConnectionString('postgresql://owner@[2001:db8::1]:5433/house')).toMatchObject({
      host: '2001:db8::1',
      port: 5433,
    });
  });

  test.each([
    ['off loopback, nothing said', 'db.gk.id', '', 'verify'],
    ['off loopback, prefer', 'db.gk.id', '?sslmode=prefer', 'verify'],
    ['off loopback, require', 'db.gk.id', '?sslmode=require', 'verify'],
    ['off loopback, no-verify', 'db.gk.id', '?sslmode=no-verify', 'verify'],
    ['off loopback, disable', 'db.gk.id', '?sslmode=disable', 'off'],
    ['on loopback, nothing said', '127.0.0.1', '', 'off'],
    ['on loopback, prefer', 'localhost', '?sslmode=prefer', 'off'],
    ['on loopback, require', '[::1]', '?sslmode=require', 'verify'],
    ['on loopback, verify-full', 'localhost', '?sslmode=verify-full', 'verify'],
  ])('%s', (_, host, search, encryption) => {
    expect(parseConnectionString(`postgresql://till2@${host}/house${search}`)?.encryption).toBe(encryption);
  });

  test.each([
    'mysql://till2@db/house',
    'db.gk.id',
    '',
    'postgresql://till2@db:99999/house',
    'postgresql://till2:100%@db/house',
    'postgresql://till2@db:port/house',
  ])('is none: %s', (text) => {
    expect(parseConnectionString(text)).toBeNull();
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['0:0:0:0:0:0:0:1', true],
  ['::ffff:127.0.0.1', true],
  ['/run/postgresql', true],
  ['localhost.gk.id', false],
  ['127.gk.id', false],
  ['128.0.0.1', false],
  ['::2', false],
  ['10.0.0.1', false],
])('%s leaves this computer or not: loopback %s', (host, is) => {
  expect(isLoopback(host)).toBe(is);
});
