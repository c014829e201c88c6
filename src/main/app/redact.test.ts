import { describe, expect, it } from 'vitest';
import { redactFacts, redactText } from './redact';

const hash = `$2b$12$${'a'.repeat(53)}`;

describe('what a log may hold', () => {
  it.each([
    [
      'a connection string',
      'to postgres://till2:geheim@db.local:5432/boxoffice?sslmode=require now',
      'geheim',
    ],
    ['the other spelling', 'postgresql://till2:geheim@db', 'geheim'],
    ['a host in a connection string', 'postgres://till2:x@geheim.local/db', 'geheim'],
    ['libpq settings', 'host=db password=geheim dbname=b', 'geheim'],
    ['quoted libpq settings', "host=db password='ge heim' dbname=b", 'heim'],
    ['JSON', '{"email":"a@b","password":"ge\\"heim"}', 'heim'],
    ['an environment', 'BOX_OFFICE_PASSWORD=geheim', 'geheim'],
    ['a bcrypt hash', `compared ${hash}`, hash],
  ])('leaves out %s', (_what, text, secret) => {
    expect(redactText(text)).not.toContain(secret);
  });

  it('leaves ordinary sentences alone', () => {
    const line = 'Sold K12, K13 to Sari at till 2: the password was wrong before';
    expect(redactText(line)).toBe(line);
  });

  it('leaves out secret fields however deep they lie, and keeps their neighbours', () => {
    const facts = {
      call: { input: { email: 'a@b.c', newPassword: 'geheim', list: [{ apiToken: 'geheim' }] } },
    };
    const text = JSON.stringify(redactFacts(facts));
    expect(text).not.toContain('geheim');
    expect(text).toContain('a@b.c');
  });

  it('writes an error with its cause, without what drivers hang on it', () => {
    const cause = Object.assign(new Error('no route to postgres://u:geheim@h/d'), { code: 'EHOSTUNREACH' });
    const error = Object.assign(new Error('could not connect', { cause }), {
      client: { password: 'geheim' },
    });
    const text = JSON.stringify(redactFacts({ error }));
    expect(text).not.toContain('geheim');
    expect(text).toContain('EHOSTUNREACH');
  });

  it('survives a value that contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(JSON.stringify(redactFacts(circle))).toContain('again');
  });
});
