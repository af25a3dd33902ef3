type Field = HTMLInputElement | HTMLSelectElement;

/** What stands in a form's fields, each known by its name and, where several share that, its value. */
export type Filled = ReadonlyMap<string, string>;

const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Field>('input:not([type="hidden"]), select'),
];
const isBox = (field: Field): field is HTMLInputElement => field.type === 'checkbox';
const keyOf = (field: Field) => `${field.name} ${isBox(field) ? field.value : ''}`;
const stateOf = (field: Field) => (isBox(field) ? String(field.checked) : field.value);

export function filled(form: HTMLFormElement): Filled {
  return new Map(fieldsOf(form).map((field) => [keyOf(field), stateOf(field)]));
}

/** What a person changed since `before` stands in `next` too, and what was unfolded stays so. Returns the fields that got another value. */
export function carryOver(before: Filled, form: HTMLFormElement, next: HTMLFormElement): readonly Field[] {
  const isUnfolded = form.querySelector('details')?.open === true;
  if (isUnfolded) next.querySelector('details')!.open = true;
  const changed = new Map(
    fieldsOf(form)
      .filter((field) => stateOf(field) !== before.get(keyOf(field)))
      .map((field) => [keyOf(field), field]),
  );
  return fieldsOf(next).filter((field) => {
    const from = changed.get(keyOf(field));
    if (from === undefined || stateOf(from) === stateOf(field)) return false;
    if (isBox(field)) field.checked = (from as HTMLInputElement).checked;
    else field.value = from.value;
    return true;
  });
}
