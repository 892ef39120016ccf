export default function ClosePage(_: { view: unknown; name: string }) { return null; }
