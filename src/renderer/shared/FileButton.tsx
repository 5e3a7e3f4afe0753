type Props = {
  readonly label: string;
  /** The types and endings that the system's dialog offers. */
  readonly accept: string;
  readonly choose: (file: File) => void;
};

/** A button that has a file chosen; the same file can be chosen again. */
export function FileButton({ label, accept, choose }: Props) {
  return (
    <label className="toggle file">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) choose(file);
        }}
      />
    </label>
  );
}
