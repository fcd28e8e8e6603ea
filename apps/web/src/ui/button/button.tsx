import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './button.module.css'

/** `primary`: the next act, one per region. `tint`: a decision in a list. `quiet`: a word to click. */
export type ButtonKind = 'primary' | 'secondary' | 'tint' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

interface Look {
  readonly kind?: ButtonKind | undefined
  readonly size?: ButtonSize | undefined
  readonly icon?: IconName | undefined
  readonly full?: boolean | undefined
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }

export function Button({
  kind = 'secondary',
  size = 'medium',
  icon,
  full,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const isAct = kind === 'primary' || kind === 'danger'
  return (
    <button
      type={type}
      className={lookClass({ kind, size, full }, className)}
      onClick={(event) => {
        // The second half of a double click would do the act twice.
        if (isAct && event.detail > 1) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    >
      <Face icon={icon}>{children}</Face>
    </button>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName
  /** What the button does; read aloud and shown as a hint. */
  readonly label: string
  readonly iconSize?: number | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({
  icon,
  label,
  iconSize = 18,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      className={classNames(styles['icon'], className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} size={iconSize} />
    </button>
  )
}

type AnchorProps = Look &
  AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> }

/** A link that looks like a button: to a file or to another address. */
export function ButtonAnchor({
  kind = 'secondary',
  size = 'medium',
  icon,
  full,
  className,
  children,
  ...rest
}: AnchorProps) {
  return (
    <a className={lookClass({ kind, size, full }, className)} {...rest}>
      <Face icon={icon}>{children}</Face>
    </a>
  )
}

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)

function Face({
  icon,
  children,
}: {
  readonly icon: IconName | undefined
  readonly children: ReactNode
}) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </>
  )
}

function lookClass({ kind, size, full }: Look, className: string | undefined): string {
  return classNames(
    styles['button'],
    styles[kind ?? 'secondary'],
    styles[size ?? 'medium'],
    full === true && styles['full'],
    className,
  )
}
