/**
 * A function that makes something of an object once, and keeps it as long as the object is kept: the object must not
 * change.
 */
export function remembered<In extends object, Out>(make: (from: In) => Out): (from: In) => Out {
  const known = new WeakMap<In, { readonly made: Out }>();
  return (from) => {
    const kept = known.get(from) ?? { made: make(from) };
    known.set(from, kept);
    return kept.made;
  };
}
