/** What there is to say about keeping: the papers of the last visit, and why something is not kept. */
import { X } from "lucide-react";
import { usePage } from "../store/store.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import styles from "./Notices.module.css";

export function EarlierPapers({ title }: { readonly title: string }) {
  const open = usePage((state) => state.openEarlier);
  const forget = usePage((state) => state.forgetEarlier);
  const dismiss = usePage((state) => state.dismissEarlier);
  return (
    <div className={styles.notice}>
      <p className={styles.words}>
        <span className={styles.lead}>Continue where you left off?</span> {title}, kept in this browser.
      </p>
      <div className={styles.buttons}>
        <Button onClick={open}>Continue</Button>
        <Button look="quiet" onClick={forget}>
          Forget them
        </Button>
      </div>
      <IconButton label="Put this line away" className={styles.close} onClick={dismiss}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

export function KeepingProblem({ problem }: { readonly problem: string }) {
  const dismiss = usePage((state) => state.dismissKeepingProblem);
  return (
    <div className={styles.notice} role="status">
      <p className={styles.words}>{problem}</p>
      <IconButton label="Put this message away" className={styles.close} onClick={dismiss}>
        <X size={16} />
      </IconButton>
    </div>
  );
}
