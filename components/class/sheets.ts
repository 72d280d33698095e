import type { Story } from '../../geo/story/story.ts';

export type SheetId = 'map' | 'outline' | 'numbered' | 'timeline' | 'glossary' | 'questions' | 'sources';

/** A handout: its name, what it is for, and the page its QR code leads to, from the story's own page on. */
export interface Sheet {
  readonly id: SheetId;
  readonly name: string;
  readonly about: string;
  readonly leadsTo: string;
  /** Whether a story has what it takes. */
  readonly isFor: (story: Story) => boolean;
}

const always = () => true;

/** The handouts, in the order in which a lesson uses them. */
export const SHEETS: readonly Sheet[] = [
  {
    id: 'map',
    name: 'Map of the region',
    about:
      'Names, areas and lines of the story, told apart by patterns. For the wall, or as the key to the blank maps.',
    leadsTo: 'atlas/',
    isFor: always,
  },
  {
    id: 'outline',
    name: 'Outline map',
    about: 'Borders, coasts and lakes without a word, to draw and write on.',
    leadsTo: 'atlas/',
    isFor: always,
  },
  {
    id: 'numbered',
    name: 'Numbered map',
    about: 'What has which number? The answers are on a sheet of their own.',
    leadsTo: 'quiz/',
    isFor: ({ lesson }) => lesson.quiz.some(({ kind }) => kind === 'locate'),
  },
  {
    id: 'timeline',
    name: 'Timeline',
    about: 'The dates are there, the events are to be filled in. The answers are on a sheet of their own.',
    leadsTo: '',
    isFor: ({ steps }) => steps.filter(({ when }) => when.kind === 'dated').length > 1,
  },
  {
    id: 'questions',
    name: 'Questions to discuss',
    about: 'From recalling to judging, with lines to write on. The teacher’s key is on sheets of its own.',
    leadsTo: 'class/',
    isFor: ({ lesson }) => lesson.questions.length > 0,
  },
  {
    id: 'glossary',
    name: 'Glossary',
    about: 'Terms and places with their meaning and their names in the region’s languages.',
    leadsTo: 'glossary/',
    isFor: ({ lesson }) => lesson.glossary.length > 0,
  },
  {
    id: 'sources',
    name: 'Sources',
    about: 'What the story rests on, and where each source is cited.',
    leadsTo: '#sources',
    isFor: ({ sources }) => Object.keys(sources).length > 0,
  },
];

/** The handouts that a story has. */
export function sheetsOf(story: Story): Sheet[] {
  return SHEETS.filter(({ isFor }) => isFor(story));
}
