// The one ornament: a thin woven band of lozenges and steps, a pattern shared by many looms and owned by none.
import { useId } from 'preact/hooks';

/** Decoration for the home head and the set-up page; hidden from screen readers, printing and forced colours. */
export function Band() {
  const id = `band${useId()}`;
  return (
    <svg class="band" aria-hidden="true" focusable="false" height="18" width="100%">
      <pattern id={id} width="36" height="18" patternUnits="userSpaceOnUse">
        <path class="band-ground" d="M0 0h36v18H0z" />
        <path class="band-thread" d="M0 1.5h36M0 16.5h36" />
        <path
          class="band-gold"
          d="M18 3.5 24.5 9 18 14.5 11.5 9zM0 3.5 6.5 9 0 14.5zM36 3.5 29.5 9l6.5 5.5z"
        />
        <path
          class="band-ground"
          d="M18 6.2 21.3 9 18 11.8 14.7 9zM0 6.2 3.3 9 0 11.8zM36 6.2 32.7 9l3.3 2.8z"
        />
        <path
          class="band-red"
          d="M16.8 9 18 8l1.2 1L18 10zM-1.2 9 0 8l1.2 1L0 10zM34.8 9 36 8l1.2 1L36 10z"
        />
        <path class="band-red" d="M7 4h4L9 5.8zM25 4h4l-2 1.8zM7 14h4l-2-1.8zM25 14h4l-2-1.8z" />
        <path class="band-pale" d="M9 7.6 10.6 9 9 10.4 7.4 9zM27 7.6 28.6 9 27 10.4 25.4 9z" />
      </pattern>
      <rect width="100%" height="18" fill={`url(#${id})`} />
    </svg>
  );
}
