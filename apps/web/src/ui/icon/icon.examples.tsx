import { Icon, ICON_NAMES } from './icon.tsx'

export const everyIcon = (
  <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
    {ICON_NAMES.map((name) => (
      <li key={name}>
        <Icon name={name} /> {name}
      </li>
    ))}
  </ul>
)
