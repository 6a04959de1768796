/** Buttons: one that is meant, plain ones, quiet ones, and those that carry an icon only. */
import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** primary: what one came for, at most one in view; quiet: without a border. */
  readonly look?: "primary" | "plain" | "quiet";
}

export function Button({ look = "plain", className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={join(styles.button, styles[look], className)} />;
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** Names the button for everyone: read out, and shown on hover. */
  readonly label: string;
  /** Key that does the same, shown beside the label. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

export function IconButton({ label, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={shortcut === undefined ? label : `${label}  (${shortcut})`}
      {...rest}
      className={join(styles.icon, className)}
    />
  );
}

/** A count or name in running text that does something. */
export function TextButton({ className, ...rest }: ComponentProps<"button">) {
  return <button type="button" {...rest} className={join(styles.text, className)} />;
}

function join(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(" ");
}
