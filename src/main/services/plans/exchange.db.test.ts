import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { csvColumns } from '../../../shared/domain/plan/exchange/csv-columns';

const theatre = {
  kind: 'recipe',
  recipe: { kind: 'theatre', name: 'Teater Besar', capacity: 120, balconies: 1 },
} as const;

const table = [
  'Row;Seat;X;Y;Zone;Kind;Step_free;colour',
  'A;1;0,5;3;VIP;wheelchair;yes;red',
  'A;2;1,1;3;VIP;companion;no;red',
  '',
  'B;1;0,5;4;B;;;red',
].join('\n');

onEachServer('plans as files', (house) => {
  test.each(['pretix', 'csv', 'plan'] as const)(
    'goes out as %s and comes back with the same seats',
    async (format) => {
      const manager = await house().clerk('manager');
      const clerk = await house().clerk();
      const made = await manager.plans.create({ from: theatre });
      const planVersionId = made.draft?.id ?? '';
      const file = await clerk.plans.export({ planVersionId, format });
      expect(file.fileName).toMatch(/^Teater Besar\.(plan\.)?(json|csv)$/);
      const preview = await manager.plans.previewImport({ format, text: file.text, name: 'Back' });
      expect(preview).toMatchObject({ capacity: 120, problems: [] });
      const back = await manager.plans.import({ format, text: file.text, name: 'Back' });
      const again = await clerk.plans.export({ planVersionId: back.draft?.id ?? '', format: 'csv' });
      expect(again.text).toBe((await clerk.plans.export({ planVersionId, format: 'csv' })).text);
      const into = { planId: made.id, revision: made.revision };
      expect(await manager.plans.import({ format, text: file.text, into })).toMatchObject({
        id: made.id,
        revision: made.revision + 1,
      });
    },
  );

  test('reads a table as a spreadsheet writes it, and says what it left out', async () => {
    const manager = await house().clerk('manager');
    const read = await manager.plans.previewImport({ format: 'csv', text: table });
    expect(read.notes).toEqual([{ what: 'left_out', place: 'column colour', count: 1, as: '' }]);
    expect(read.zones).toEqual([
      { code: 'VIP', name: 'VIP', seats: 2 },
      { code: 'B', name: 'B', seats: 1 },
    ]);
    expect(read.document.rows[0]?.seats[0]).toMatchObject({
      number: '1',
      x: 0.5,
      kind: 'wheelchair',
      stepFree: true,
    });
    const bare = await manager.plans.previewImport({ format: 'csv', text: 'row,seat\nA,1\nA,2\nB,1\n' });
    expect(bare).toMatchObject({ capacity: 3, problems: [] });
    expect(csvColumns).toContain('section');
  });

  test('names every faulty line and changes nothing', async () => {
    const manager = await house().clerk('manager');
    const made = await manager.plans.create({ from: theatre });
    const planVersionId = made.draft?.id ?? '';
    const { text: ours } = await manager.plans.export({ planVersionId, format: 'plan' });
    const before = await manager.plans.list({});
    const text =
      'row,seat,x,y,zone,kind\nA,1,left,3,A,\nA,,1,3,A,\nB,1,1,4,1st,throne\nB,2,NaN,1e400,A,\nA,1,0,3,A,\n';
    const refusal = await refusalOf(manager.plans.import({ format: 'csv', text }), 'plan_file_refused');
    expect(refusal.why).toBe('faulty');
    expect(refusal.faults.map(({ place }) => place)).toEqual([
      'line 2',
      'line 3',
      'line 4',
      'line 4',
      'line 5',
      'line 5',
      'line 6',
    ]);
    for (const [format, bad, why] of [
      ['csv', 'a,b\n1,2\n', 'not_this_format'],
      ['csv', '', 'not_this_format'],
      ['pretix', '{"zones":[{"rows":[{"seats":[{}]}]}]}', 'faulty'],
      ['plan', '{"format":2}', 'faulty'],
      ['plan', '[[[[', 'not_this_format'],
      ['plan', '['.repeat(100_000), 'too_deep'],
      ['plan', ours.replace('"x":', '"x":NaN,"was":'), 'not_this_format'],
      ['plan', ours.replace(/"number":"\d+"/, '"number":"<script>alert(1)</script>"'), 'faulty'],
      ['plan', ours.replaceAll(/"id":"[^"]+"/g, '"id":"same"'), 'faulty'],
      ['csv', 'row,seat,id\nA,1,x\nA,2,x\n', 'faulty'],
      ['csv', 'row,seat\nA,<img src=x onerror=alert(1)>\n', 'faulty'],
    ] as const)
      expect((await refusalOf(manager.plans.import({ format, text: bad }), 'plan_file_refused')).why).toBe(
        why,
      );
    expect(await manager.plans.list({})).toEqual(before);
  });

  test('lets no spreadsheet take a text for a formula', async () => {
    const manager = await house().clerk('manager');
    const read = await manager.plans.import({ format: 'csv', text: 'row,seat,id\n=1+1,1,@id\n-A,2,x\n' });
    const file = await manager.plans.export({ planVersionId: read.draft?.id ?? '', format: 'csv' });
    expect(file.text).toContain("'=1+1");
    expect(file.text).toContain("'@id");
    const again = await manager.plans.previewImport({ format: 'csv', text: file.text });
    expect(again.document.rows.map(({ name }) => name)).toEqual(['=1+1', '-A']);
  });
});
