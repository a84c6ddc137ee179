// Headings, sentences, lists and links as mail clients understand them.
import { Button } from '@react-email/components'
import type { ReactNode } from 'react'
import { styles } from './theme'

interface Children {
  children: ReactNode
}

export const Title = ({ children }: Children) => (
  <h1 className="ink" style={styles.title}>
    {children}
  </h1>
)

export const Heading = ({ children }: Children) => (
  <h2 className="ink" style={styles.heading}>
    {children}
  </h2>
)

export const Paragraph = ({ children, lang }: Children & { lang?: string }) => (
  <p className="ink" style={styles.text} {...(lang && { lang })}>
    {children}
  </p>
)

export const Note = ({ children }: Children) => (
  <p className="soft" style={styles.soft}>
    {children}
  </p>
)

export const Steps = ({ items }: { items: string[] }) => (
  <ol className="ink" style={styles.list}>
    {items.map((item) => (
      <li key={item} style={styles.item}>
        {item}
      </li>
    ))}
  </ol>
)

/** The sign is for the eye, the word for everybody. */
export const GoodNews = ({ children }: Children) => (
  <p className="good" style={styles.good}>
    <span aria-hidden="true">✓ </span>
    {children}
  </p>
)

export const TextLink = ({ href, children }: Children & { href: string }) => (
  <a className="link" href={href} style={styles.link}>
    {children}
  </a>
)

export const ButtonLink = ({ href, children }: Children & { href: string }) => (
  <p style={styles.action}>
    <Button className="button" href={href} style={styles.button}>
      {children}
    </Button>
  </p>
)

export const Fact = ({ label, children }: { label: string; children: string }) => (
  <div className="ink" style={styles.fact}>
    <span className="soft" style={styles.factLabel}>
      {label}:
    </span>{' '}
    <strong>{children}</strong>
  </div>
)
