// The quiet line every page may carry: "Chưa gửi 4 · xã nhận 09:10", with a small still sign when there is no signal.
import { useAccount } from '../account-context.ts';
import { Mark } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { useNow } from '../use-now.ts';
import { hindranceOf, summaryOf } from './status-words.ts';

/** Leads to the settings page, where the same is said at length and can be hurried. */
export function StatusLine() {
  const account = useAccount();
  useNow(60_000);
  const status = account.sync.status.value;
  const summary = summaryOf(account.work.value, status, account.now());
  const hindrance = hindranceOf(status);
  return (
    <a class="status-line small" href={paths.settings}>
      <Mark tone={summary.tone} icon={summary.icon}>
        {summary.words}
      </Mark>
      {hindrance && (
        <Mark tone={hindrance.tone} icon={hindrance.icon}>
          {hindrance.words}
        </Mark>
      )}
    </a>
  );
}
