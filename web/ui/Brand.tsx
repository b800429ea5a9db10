/** The mark 回: a customer's mouth and our answer inside it. */
const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      d="M3 29.5V11A8 8 0 0 1 11 3H21A8 8 0 0 1 29 11V18.5A8 8 0 0 1 21 26.5H7.2Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinejoin="round"
    />
    <path
      d="M10.5 13a2.6 2.6 0 0 1 2.6-2.6h5.8a2.6 2.6 0 0 1 2.6 2.6V19.8H13.1a2.6 2.6 0 0 1-2.6-2.6Z"
      className="text-reply"
      fill="currentColor"
    />
  </svg>
)

/** Mark and both names; the Latin one leads. */
export const Brand = () => (
  <>
    <Mark />
    <span translate="no">Hearback</span>
    <span lang="zh-Hant" translate="no" className="brand-han">
      回音
    </span>
  </>
)
