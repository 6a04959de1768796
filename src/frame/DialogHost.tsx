/** Shows the open dialog: traps the focus, closes on Escape and outside, gives the focus back. */
import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type RefObject, Suspense, useEffect, useRef, useState } from "react";
import { DIALOG_PANELS } from "../panels/index.ts";
import { usePage } from "../store/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import styles from "./DialogHost.module.css";
import over from "./popup.module.css";
import { useOpener } from "./useOpener.ts";

export function DialogHost() {
  const dialog = usePage((state) => state.dialog);
  const openDialog = usePage((state) => state.openDialog);
  // What was open last stays in place while it fades.
  const [last, setLast] = useState(dialog);
  if (dialog !== null && dialog !== last) setLast(dialog);
  const popup = useRef<HTMLDivElement>(null);
  const opener = useOpener();
  const panel = DIALOG_PANELS.find(({ id }) => id === last);

  return (
    <Dialog.Root open={dialog !== null} onOpenChange={(open) => !open && openDialog(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={`${over.backdrop} ${styles.backdrop}`} />
        <Dialog.Popup
          ref={popup}
          className={`${over.popup} ${styles.popup}`}
          data-wide={panel?.wide ? "" : undefined}
          initialFocus={() => findFirst(popup.current) ?? true}
          finalFocus={() => (opener.current?.isConnected ? opener.current : true)}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{panel?.label}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label="Close" title="Close  (Escape)">
              <X size={20} />
            </Dialog.Close>
          </div>
          <div className={styles.body}>
            {panel !== undefined && (
              <ErrorBoundary what="The dialog" resetKey={last}>
                <Suspense fallback={<p className={styles.waiting}>Opening …</p>}>
                  <panel.Component />
                  <FirstFocus key={last} within={popup} />
                </Suspense>
              </ErrorBoundary>
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What a dialog wants to be focused first: an element it marks, or the choice made within that. */
function findFirst(popup: HTMLElement | null): HTMLElement | null {
  const wanted = popup?.querySelector<HTMLElement>("[data-initial-focus]") ?? null;
  return wanted?.querySelector<HTMLElement>("input:checked") ?? wanted;
}

/** A dialog that had to be fetched takes the focus when it is there. */
function FirstFocus({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    findFirst(within.current)?.focus();
  }, [within]);
  return null;
}
