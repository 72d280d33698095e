'use client';

import { useState } from 'react';
import { countIssues, countsInWords } from '../../geo/cli/issue-list.ts';
import { worstFirst, type Issue } from '../../geo/story/issue.ts';
import './issue-panel.css';

/** The issues of a story over its page. Nothing to see if there are none. */
export function IssuePanel({ issues, base }: { issues: readonly Issue[]; base: string }) {
  const [open, setOpen] = useState(true);
  const sorted = worstFirst(issues);
  const counts = countsInWords(countIssues(issues));
  return (
    <aside className="issues" aria-label="Issues of this story" data-own-keys>
      <p className="issues-told" role="status">
        {counts}
      </p>
      {sorted[0] ? (
        <div className="issues-panel">
          <button
            type="button"
            className={`issues-fold ${sorted[0].severity}`}
            aria-expanded={open}
            aria-controls="issues-list"
            onClick={() => setOpen(!open)}
          >
            {counts}
          </button>
          <ol id="issues-list" hidden={!open}>
            {sorted.map((issue, i) => (
              <Item key={`${issue.code} ${issue.line} ${i}`} issue={issue} base={base} />
            ))}
          </ol>
        </div>
      ) : null}
    </aside>
  );
}

function Item({ issue, base }: { issue: Issue; base: string }) {
  const { severity, message, hint, code, file, line, column } = issue;
  return (
    <li className={severity}>
      <p>
        <b>{severity}</b> {withCode(message)}
      </p>
      {hint ? <p className="issues-hint">{withCode(hint)}</p> : null}
      <p className="issues-where">
        <button type="button" title="Open in your editor" onClick={() => void openInEditor(base, issue)}>
          {file}:{line}:{column}
        </button>{' '}
        <code>{code}</code>
      </p>
    </li>
  );
}

/** What stands between backticks as code. */
function withCode(text: string) {
  // The parts of a text never change places.
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={`${i}`}>{part}</code> : part));
}

/** Asks Next to open the editor that it finds running, or the one that REACT_EDITOR names. */
function openInEditor(base: string, { file, line, column }: Issue): Promise<unknown> {
  const at = new URLSearchParams({ file, line1: `${line}`, column1: `${column}` });
  return fetch(`${base}/__nextjs_launch-editor?${at}`);
}
