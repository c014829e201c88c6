import { useId, useState } from 'react';
import { Dialog } from '../dialog/dialog';
import { ChooserOption, type Option } from './chooser-option';
import styles from './chooser.module.css';

export type OptionGroup = { title: string; options: readonly Option[] };

type Props = {
  label: string;
  placeholder: string;
  search: string;
  groups: readonly OptionGroup[];
  /** A sentence for when nothing was found. */
  nothing: string;
  /** How many were found, for screen readers. */
  countSpoken: string;
  onSearch: (search: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** A field over a list: type to narrow, arrows to walk, Enter to choose. What cannot be chosen says why. */
export function Chooser(props: Props) {
  const { label, placeholder, search, groups, nothing, countSpoken, onSearch, onChoose, onClose } = props;
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const options = groups.flatMap((group) => group.options);
  const active = Math.min(wanted, options.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const choose = (option: Option | undefined) => {
    if (option && option.whyNot === undefined) onChoose(option.id);
  };

  const onKeyDown = (press: React.KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[press.key];
    if (step !== undefined && options.length > 0) {
      const next = Math.abs(step) === 1 ? (active + step + options.length) % options.length : active + step;
      const bounded = Math.min(options.length - 1, Math.max(0, next));
      setWanted(bounded);
      document.getElementById(optionId(bounded))?.scrollIntoView({ block: 'nearest' });
      press.preventDefault();
    }
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return;
    press.preventDefault();
    choose(options[active]);
  };

  return (
    <Dialog label={label} onClose={onClose}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        className={styles.field}
        placeholder={placeholder}
        value={search}
        onChange={(change) => {
          setWanted(0);
          onSearch(change.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {groups.map((group, place) => {
          const before = groups.slice(0, place).flatMap((each) => each.options).length;
          return (
            <div key={group.title} role="group" aria-label={group.title} className={styles.group}>
              <div className={styles.title} aria-hidden>
                {group.title}
              </div>
              <div>
                {group.options.map((option, index) => (
                  <ChooserOption
                    key={option.id}
                    id={optionId(before + index)}
                    option={option}
                    isActive={before + index === active}
                    onPoint={() => setWanted(before + index)}
                    onChoose={() => choose(option)}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </div>
      {options.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      <div className="visually-hidden" role="status">
        {options.length === 0 ? nothing : countSpoken}
      </div>
    </Dialog>
  );
}
