import { triesFor } from '../../geo/quiz/question.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { answerText } from './answer-text.ts';
import { quizData } from './quiz-data.ts';

/** The quiz of a story. Without scripts, and on paper: its questions, and the answers on a sheet of their own. */
export function QuizPage({ loaded, base }: { loaded: LoadedStory; base: string }) {
  const { story } = loaded;
  const { quiz, drawn } = quizData(loaded);
  const page = `${base}/stories/${story.slug}/`;
  return (
    <main className="quiz" lang={story.lang} data-slug={story.slug} data-base={base}>
      <header className="quiz-head">
        <p>
          <a href={page}>{story.title}</a>
        </p>
        <h1>Where is it?</h1>
      </header>
      <div className="quiz-live" />
      <div className="paper">
        <p className="paper-lead">
          {quiz.questions.length} questions on the map and the story. The map has no names: point, mark or
          number what you find.
        </p>
        <img
          src={`${page}quiz/map.svg`}
          width={drawn.width}
          height={drawn.height}
          alt="Map of the region with land, water and borders, without names"
        />
        <ol>
          {quiz.questions.map((question) => (
            <li key={question.id}>
              <p>{question.ask}</p>
              {question.kind === 'locate' ? (
                <p className="paper-hint">Mark it on the map.</p>
              ) : (
                <ul className={question.kind === 'order' ? 'blanks' : 'boxes'}>
                  {question.choices.map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
        <details className="paper-answers">
          <summary>Answers</summary>
          <ol>
            {quiz.questions.map((question) => (
              <li key={question.id}>
                <b>{answerText(question)}</b> {question.why}
                <span className="cited"> {question.sources.map(({ text }) => text).join('; ')}</span>
              </li>
            ))}
          </ol>
        </details>
        <p className="paper-hint">
          On screen, with scripts on, each question gives up to {Math.max(1, ...quiz.questions.map(triesFor))}{' '}
          tries and tells how far off an answer is.
        </p>
      </div>
    </main>
  );
}
