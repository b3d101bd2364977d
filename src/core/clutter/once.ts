import type { Survey } from '../article/survey';
import type { Scene } from './kind';

/** What several rules of a kind ask of the same survey, read when it is first asked for. */
export function oncePerSurvey<T>(read: (scene: Scene) => T): (scene: Scene) => T {
  const known = new WeakMap<Survey, { value: T }>();
  return (scene) => {
    const fact = known.get(scene.survey);
    if (fact) return fact.value;
    const value = read(scene);
    known.set(scene.survey, { value });
    return value;
  };
}
