import {
  IconArmchair,
  IconCalendarEvent,
  IconInfoCircle,
  IconTicket,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import styles from './ask-line.module.css';
import type { OfferWords } from './use-ask-words';
import type { Offer } from './use-offers';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  /** What was understood, in words. */
  echo: string;
  /** What is in the way, as a sentence. */
  problem: string | null;
  offers: readonly (Offer & { words: OfferWords })[];
  active: number;
  /** A sentence for when nothing was found. */
  nothing: string | null;
  onText: (text: string) => void;
  onActive: (index: number) => void;
  onChoose: (offer: Offer) => void;
  /** Down at the last proposal: the next best ones. */
  onMore?: (() => void) | undefined;
  /** Enter where no line is active: on to the payment, or the best that the engine finds. */
  onEnter: () => void;
};

const atOnce = 3;
const icons = {
  seats: IconArmchair,
  places: IconUsersGroup,
  taken: IconInfoCircle,
  booking: IconTicket,
  event: IconCalendarEvent,
};

/** Where the clerk types what the customer says. A combobox: the active line is ringed on the map before anything is held. */
export function AskLine(props: Props) {
  const { field, text, echo, problem, offers, active, nothing, onText, onActive, onChoose, onMore, onEnter } =
    props;
  const { t } = useTranslation('sale');
  const isOpen = text.trim() !== '' && (offers.length > 0 || problem !== null || nothing !== null);

  const onKeyDown = (press: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step !== undefined && offers.length > 0) {
      press.preventDefault();
      if (step === 1 && active === offers.length - 1 && onMore) onMore();
      else onActive((active + step + offers.length) % offers.length);
      return;
    }
    if (press.key !== 'Enter' || press.nativeEvent.isComposing || press.ctrlKey || press.metaKey) return;
    press.preventDefault();
    const offer = offers[active];
    if (offer) onChoose(offer);
    else onEnter();
  };

  // Three ways to sit at a time: more would cover the seats that they ring.
  const page = Math.floor(active / atOnce) * atOnce;
  const isInPage = (index: number) =>
    offers[index]?.kind !== 'seats' || (index >= page && index < page + atOnce);
  const shown = [...offers.entries()].filter(([index]) => isInPage(index));

  return (
    <div className={styles.ask}>
      <div className={styles.line}>
        <input
          ref={field}
          autoFocus
          role="combobox"
          aria-label={t('ask.label')}
          aria-expanded={isOpen}
          aria-controls="ask-offers"
          aria-activedescendant={isOpen && offers[active] ? `ask-offer-${active}` : undefined}
          aria-autocomplete="list"
          aria-describedby="ask-echo"
          autoComplete="off"
          spellCheck={false}
          className={styles.field}
          placeholder={t('ask.placeholder')}
          value={text}
          onChange={(change) => onText(change.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span id="ask-echo" className={styles.echo}>
          {echo}
        </span>
        {text === '' && <KeyHint keys="mod+F" />}
      </div>
      <div className={styles.list} hidden={!isOpen}>
        {problem !== null && <p className={styles.problem}>{problem}</p>}
        <div id="ask-offers" role="listbox" aria-label={t('ask.offers')}>
          {shown.map(([index, offer]) => (
            <Line
              key={offer.id}
              offer={offer}
              index={index}
              isActive={index === active}
              isNext={index === active + 1}
              onPoint={() => onActive(index)}
              onChoose={() => onChoose(offer)}
            />
          ))}
        </div>
        {nothing !== null && <p className={styles.problem}>{nothing}</p>}
      </div>
    </div>
  );
}

type LineProps = {
  offer: Offer & { words: OfferWords };
  index: number;
  isActive: boolean;
  isNext: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function Line({ offer, index, isActive, isNext, onPoint, onChoose }: LineProps) {
  const Icon = icons[offer.kind];
  return (
    <button
      type="button"
      id={`ask-offer-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onPointerMove={isActive ? undefined : onPoint}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={20} stroke={1.75} aria-hidden className={styles.icon} />
      <span className={styles.label}>{offer.words.label}</span>
      <span className={styles.detail}>{offer.words.detail}</span>
      <span className={styles.price}>{offer.words.price}</span>
      <span className={styles.key}>
        {isActive && <KeyHint keys="enter" />}
        {isNext && <KeyHint keys="arrowdown" />}
      </span>
    </button>
  );
}
