import { Button } from '../button/button.tsx'
import { MenuButton } from './menu-button.tsx'

export const account = (
  <MenuButton
    target={<Button>Tài khoản</Button>}
    sections={[
      {
        title: 'Ngôn ngữ',
        entries: [
          { label: 'Tiếng Việt', icon: 'language', onChoose: () => {}, checked: true },
          { label: 'English', icon: 'language', onChoose: () => {} },
        ],
      },
    ]}
  />
)
