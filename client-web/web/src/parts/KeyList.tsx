/** Keys to press, and what each of them does. */
export function KeyList({ keys, className }: { keys: readonly (readonly [readonly string[], string])[]; className?: string }) {
  return (
    <dl className={className}>
      {keys.map(([pressed, meaning]) => (
        <div key={meaning}>
          <dt>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
