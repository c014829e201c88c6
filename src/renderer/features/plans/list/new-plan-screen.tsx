import { Autocomplete, Button, TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { makePlan } from '../../../../shared/domain/plan/generators/make-plan';
import { planRecipe } from '../../../../shared/domain/plan/generators/plan-recipe';
import { emptyPlan } from '../../../../shared/domain/plan/plan-document';
import { useCommands } from '../../../lib/commands/use-commands';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { useContractCommand } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { CommandButton } from '../../../ui/command-button/command-button';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Screen } from '../../../ui/screen/screen';
import { Segments } from '../../../ui/segments/segments';
import { NumberField } from '../../../ui/number-field/number-field';
import { useVenues } from '../use-venues';
import { ImportPlan } from './import-plan';
import styles from './new-plan-screen.module.css';
import { DocumentPicture } from './plan-picture';
import { isBeyond, kinds, limits, recipeOf, usualParts, type Kind } from './recipe-form';

/** A larger house takes too long to be drawn anew with every key. */
const mostDrawn = 20_000;

/** A new plan from a few numbers, drawn while they are typed, or an empty one. */
export function NewPlanScreen() {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const say = useRefusal();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [venue, setVenue] = useState('');
  const venues = useVenues();
  const [kind, setKind] = useState<Kind>('theatre');
  const [parts, setParts] = useState(usualParts);
  // What is drawn while a number is being typed that no house can be made with.
  const [lastGood, setLastGood] = useState(usualParts);
  const create = useContractCommand('plans', 'create', {
    onSuccess: ({ id }) => void navigate(paths.plan(id), { replace: true }),
  });
  const called = name.trim() || t('new.name');
  const read = planRecipe.safeParse(recipeOf(kind, called, parts));
  const drawn = read.success ? read : planRecipe.safeParse(recipeOf(kind, called, lastGood));
  const recipe = useDeferredValue(drawn.success && kind !== 'empty' ? drawn.data : null);
  const plan = useMemo(() => (recipe && recipe.capacity <= mostDrawn ? makePlan(recipe) : null), [recipe]);
  const begin = async () => {
    if (create.isPending || (kind !== 'empty' && !read.success)) return;
    const from =
      kind === 'empty' || !read.success
        ? { kind: 'document' as const, document: emptyPlan(called) }
        : { kind: 'recipe' as const, recipe: read.data };
    const venueId = await venues.venueFor(venue);
    create.mutate({ name: called, from, ...(venueId === null ? {} : { venueId }) });
  };
  // A venue that could not be written down is said beside the button.
  const start = () => void begin().catch(() => undefined);
  const error = create.error ?? venues.error;
  useCommands([
    {
      id: 'plan.create',
      label: t('new.create'),
      group: 'screen',
      keys: ['mod+Enter'],
      whyNot: kind === 'empty' || read.success ? undefined : t('new.notYet'),
      run: start,
    },
  ]);
  const fields = kind === 'empty' ? [] : kinds[kind];
  return (
    <Screen
      title={t('new.title')}
      layout="list"
      back={
        <Button
          variant="subtle"
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden />}
          onClick={() => void navigate(paths.plans())}
        >
          {t('designer.back')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <form
          className={styles.form}
          onSubmit={(submit) => {
            submit.preventDefault();
            start();
          }}
        >
          <div className={styles.fields}>
            <TextInput
              label={t('plan.name')}
              placeholder={t('new.name')}
              maxLength={200}
              autoFocus
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Autocomplete
              label={t('plan.venue')}
              placeholder={t('plan.venuePlaceholder')}
              data={venues.names}
              limit={6}
              maxLength={200}
              value={venue}
              onChange={setVenue}
            />
          </div>
          <div>
            <p className={styles.label}>{t('new.kindOf')}</p>
            <Segments
              label={t('new.kindOf')}
              value={kind}
              segments={(['theatre', 'cinema', 'grid', 'club', 'bowl', 'empty'] as const).map((value) => ({
                value,
                label: t(`new.kind.${value}`),
              }))}
              onChange={setKind}
            />
            <p className={styles.why}>{t(`new.why.${kind}`)}</p>
          </div>
          <div className={styles.fields}>
            {fields.map((field) => (
              <NumberField
                key={field}
                label={t(`new.field.${field}`)}
                min={limits[field].least}
                max={limits[field].most}
                // Typed too large, it is said; nothing is changed behind somebody's back.
                clampBehavior="none"
                placeholder={field === 'capacity' ? undefined : t('new.usual')}
                error={
                  isBeyond(field, parts[field]) &&
                  t('new.limits', {
                    least: format.number(limits[field].least),
                    most: format.number(limits[field].most),
                  })
                }
                allowDecimal={false}
                value={parts[field] ?? ''}
                onChange={(value) => {
                  const typed = { ...parts, [field]: typeof value === 'number' ? value : undefined };
                  setParts(typed);
                  if (planRecipe.safeParse(recipeOf(kind, called, typed)).success) setLastGood(typed);
                }}
              />
            ))}
          </div>
          {error && <RefusalNote sentence={say(error)} focusFirst />}
          <div className={styles.actions}>
            <CommandButton id="plan.create" variant="filled" size="lg" loading={create.isPending} />
          </div>
          <ImportPlan />
        </form>
        <div className={styles.picture}>
          {plan && !read.success && <p className={styles.lastGood}>{t('new.lastGood')}</p>}
          {plan && <DocumentPicture plan={plan} label={t('new.picture', { name: called })} />}
          {!plan && recipe && <p className={styles.why}>{t('new.tooLarge')}</p>}
        </div>
      </div>
    </Screen>
  );
}
