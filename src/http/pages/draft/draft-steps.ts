import type { Adjustment } from '../../../article/adjustment.ts';
import { isByPerson, MOST_ADJUSTMENTS } from '../../../article/adjustment.ts';
import type { Preview } from '../../../article/intake.ts';
import { placeToSplit } from '../../../article/adjusting/trace-paragraphs.ts';
import { Problem } from '../../../problem.ts';
import { REPAIR_KINDS, ROLES } from '../../../text/traced-text.ts';
import { wrongParameter } from '../../request/field-faults.ts';
import type { FormValues } from '../../request/form-values.ts';

/** The step that a button of the draft's page requests. */
export interface DraftStep {
  readonly word: string;
  /** The adjustments after the step. */
  readonly adjustments: readonly Adjustment[];
  /** Whether this step adds the last of them. */
  readonly isNew?: true;
  /** The paragraph whose tools are open after the step, by its offset in the original. */
  readonly open?: number;
  /** The place to show after the step, without open tools. */
  readonly place?: number;
}

/**
 * Reads the field `do`: a word and its arguments.
 * @throws Problem `request-invalid` if no button sends this step; `adjustment-refused`
 */
export function draftStep(form: FormValues, { source, traces, applied, proposals }: Preview): DraftStep {
  const step = form.one('do');
  const [word = '', place = '', more = ''] = step.split('.');
  const at = Number(place);
  const refuse = () => wrongParameter('do', 'malformed');
  if (place !== '' && !Number.isSafeInteger(at)) throw refuse();
  /** The paragraph that contains the offset, or that begins there. */
  const around = (offset: number) =>
    traces.findLast((trace) => trace.at <= offset && trace.origins.includes(offset))?.at ?? offset;
  const adjusted = (adjustment: Adjustment, open = around(at)) => {
    if (applied.length >= MOST_ADJUSTMENTS) throw new Problem('adjustment-refused', { kind: word, at });
    return { word, adjustments: [...applied, adjustment], isNew: true as const, open };
  };
  switch (word) {
    case '':
    case 'update':
    case 'add':
    case 'discard':
    case 'close':
    case 'edit':
    case 'forget':
      return { word, adjustments: applied };
    case 'open':
      return { word, adjustments: applied, open: at };
    case 'undo':
      return { word, adjustments: applied.filter((_, index) => index !== at) };
    case 'undo-all':
      return { word, adjustments: proposals };
    case 'leave-out':
    case 'take-in': {
      const { open: _, ...left } = adjusted({ kind: word, at });
      return { ...left, place: at };
    }
    case 'keep-all':
      return { word, adjustments: applied.filter(isByPerson) };
    case 'keep':
      return { word, adjustments: applied.filter((each) => !leavesOut(each, at)), place: at };
    case 'split':
      return adjusted({ kind: 'split', at });
    case 'split-unit': {
      const index = traces.findIndex((trace) => trace.at === at);
      const place =
        index < 0
          ? undefined
          : placeToSplit({ text: source.paragraphs[index]!.text, trace: traces[index]! }, Number(more));
      if (place === undefined) throw new Problem('adjustment-refused', { kind: 'split', at });
      return adjusted({ kind: 'split', at: place }, place);
    }
    case 'join': {
      const before = traces[traces.findIndex((trace) => trace.at === at) - 1];
      return adjusted({ kind: 'join', at }, before?.at ?? at);
    }
    case 'role': {
      const role = ROLES.find((each) => each === form.one('role'));
      if (role === undefined) throw refuse();
      return adjusted({ kind: 'role', at, role });
    }
    case 'reject': {
      const repair = REPAIR_KINDS.find((each) => each === more);
      if (repair === undefined) throw refuse();
      const broken = traces.findIndex((trace) => trace.broken?.at === at && trace.broken.kind === repair);
      return adjusted({ kind: 'reject', at, repair }, traces[broken - 1]?.at);
    }
    default:
      throw refuse();
  }
}

function leavesOut(adjustment: Adjustment, at: number): boolean {
  return adjustment.kind === 'leave-out' && adjustment.at === at;
}
