import { expect, test } from 'vitest';
import { connectionFaults, connectionInAddress, emptyConnection, sharedServerOf } from './connection-values';

const venue = {
  ...emptyConnection,
  host: '192.168.1.20',
  database: 'boxoffice',
  user: 'till2',
  password: 's3cret',
};

test('asks for a verified connection unless somebody switched encryption off', () => {
  expect(sharedServerOf(venue)).toMatchObject({ tls: 'verify' });
  expect(sharedServerOf({ ...venue, encryption: 'off' })).toMatchObject({ tls: 'disable' });
});

test('sends the certificate file only when it is the one to trust', () => {
  const withFile = { ...venue, caFile: '/etc/venue-ca.pem' };
  expect(sharedServerOf({ ...withFile, encryption: 'own_certificate' })).toHaveProperty(
    'caFile',
    '/etc/venue-ca.pem',
  );
  expect(sharedServerOf(withFile)).not.toHaveProperty('caFile');
});

test('leaves encryption to main on this very PC', () => {
  for (const host of ['localhost', '127.0.0.1', '::1']) {
    expect(sharedServerOf({ ...venue, host, encryption: 'off' })).not.toHaveProperty('tls');
  }
});

test('takes a pasted address apart', () => {
  expect(connectionInAddress('postgres://till2:p%40ss@db.house.id:6432/boxoffice?sslmode=disable')).toEqual({
    host: 'db.house.id',
    port: '6432',
    database: 'boxoffice',
    user: 'till2',
    password: 'p@ss',
    encryption: 'off',
  });
});

test('leaves alone what an address does not say, and text that is none', () => {
  expect(connectionInAddress('postgresql://db.house.id')).toEqual({ host: 'db.house.id' });
  expect(connectionInAddress('db.house.id')).toBeNull();
});

test('names each field that is missing or cannot be', () => {
  const faults = connectionFaults({ ...emptyConnection, port: '99999', encryption: 'own_certificate' });
  expect(Object.keys(faults).sort()).toEqual(['caFile', 'database', 'host', 'port', 'user']);
  expect(connectionFaults(venue)).toEqual({});
});
