import type { Metadata, Viewport } from 'next';
import '../components/fallback-fonts.css';
import '../components/base.css';
import { mapSans, readingSerif } from '../components/fonts.ts';

export const metadata: Metadata = {
  title: { default: 'Araxes', template: '%s · Araxes' },
  description: 'Map stories that move as you read.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f0e6' },
    { media: '(prefers-color-scheme: dark)', color: '#161716' },
  ],
};

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en" className={`${readingSerif.variable} ${mapSans.variable}`}>
      <body>{children}</body>
    </html>
  );
}
