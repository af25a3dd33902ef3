import type { ComponentChildren } from 'preact';
import { draftPath } from '../paths.ts';

interface DraftStepProps {
  readonly draft: string;
  readonly step: 'discard' | 'restore';
  readonly children: ComponentChildren;
}

/** A button that discards or restores a draft from outside its preview. */
export function DraftStep({ draft, step, children }: DraftStepProps) {
  return (
    <form method="post" action={draftPath(draft)}>
      <button class="plain" type="submit" name="do" value={step}>
        {children}
      </button>
    </form>
  );
}
