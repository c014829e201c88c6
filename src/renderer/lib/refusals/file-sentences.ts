import { sentence, type Say } from './refusal-sentence';

/** The name without its folder: the person has just chosen both. */
export const fileNotSaved: Say<'file_not_saved'> = ({ path, why }, { t }) => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return sentence([t('file.notSaved', { name, why: t(`file.why.${why}`) })]);
};

export const notPrinted: Say<'not_printed'> = ({ reason }, { t }) =>
  sentence([t('file.notPrinted', { reason })]);
