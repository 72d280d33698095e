import { capital } from './date-text.ts';
import type { Step, Story } from '../../geo/story/story.ts';
import { timelineOf, type TimelineStop } from '../../geo/story/timeline.ts';

/**
 * The events of the story: one stop for each step in reading order, joined by hairlines to their true place on an axis
 * of time. Steps that explain the ground stand off the axis. Without scripts it is a list of links.
 */
export function Timeline({ story }: { story: Story }) {
  const { stops, ticks } = timelineOf(story.steps);
  return (
    <div className="timeline-track">
      <nav className="timeline" aria-label="Timeline">
        <svg className="axis" aria-hidden="true">
          <line className="axis-line" x1="0%" x2="100%" y1="44" y2="44" />
          {stops.map((stop) => (
            <Leader key={stop.id} stop={stop} />
          ))}
          {ticks.map(({ at, text }) => (
            <g key={text}>
              <line className="tick" x1={percent(at)} x2={percent(at)} y1="41" y2="47" />
              <text x={percent(at)} y="61" textAnchor={at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle'}>
                {text}
              </text>
            </g>
          ))}
        </svg>
        <ol data-stops>
          {story.steps.map((step) => (
            <li key={step.id}>
              <a href={`#${step.id}`} data-stop={step.id} className={step.when.kind}>
                <span className="stop-label">
                  <span className="stop-when">{whenOf(step)}</span>{' '}
                  <span className="stop-heading">{step.heading}</span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

/** Spans longer than this share of the axis are backgrounds, not events. */
const SHORT = 0.2;

function Leader({ stop }: { stop: TimelineStop }) {
  if (!stop.span) return null;
  const { from, to } = stop.span;
  const middle = (from + to) / 2;
  return (
    <g className="leader" data-leader={stop.id}>
      <line className="hair" x1={percent(stop.at)} x2={percent(middle)} y1="20" y2="42" />
      {to - from < SHORT ? <circle className="event" cx={percent(middle)} cy="44" r="2.5" /> : null}
      <line className="span" x1={percent(from)} x2={percent(Math.max(to, from + 0.004))} y1="44" y2="44" />
    </g>
  );
}

function whenOf(step: Step): string {
  return capital(step.when.text);
}

function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}
