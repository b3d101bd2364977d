import {
  AnnotationSchema,
  type Annotation,
  type AnnotationId,
} from '../core/highlights/annotation';
import type { ArticleId } from '../core/article/article';
import { local } from '../platform/storage';
import { listOf, readRecord, updateRecord } from './records';
import type { Outcome } from './schema';

export type Annotations = readonly Annotation[];

const ANNOTATIONS = listOf(AnnotationSchema);

function keyOf(id: ArticleId): string {
  return `annotations:${id}`;
}

/** The highlights of a story, oldest first. */
export function listAnnotations(id: ArticleId): Promise<Outcome<Annotations>> {
  return readRecord(keyOf(id), ANNOTATIONS);
}

/** Calls back when a story's highlights were written, by whomever. @returns a function that ends it. */
export function watchAnnotations(id: ArticleId, changed: () => void): () => void {
  return local.watch(keyOf(id), changed);
}

/**
 * Stores a highlight: a new one, a changed one in place of its older form (same id), or one whose
 * deletion is undone, which returns to its place.
 * @returns all highlights of the story as now stored.
 */
export function saveAnnotation(
  id: ArticleId,
  annotation: Annotation,
): Promise<Outcome<Annotations>> {
  return updateRecord(keyOf(id), ANNOTATIONS, (annotations) =>
    [...without(annotations, annotation.id), annotation].sort(byAge),
  );
}

/** @returns the highlights that are left. */
export function removeAnnotation(
  id: ArticleId,
  annotationId: AnnotationId,
): Promise<Outcome<Annotations>> {
  return updateRecord(keyOf(id), ANNOTATIONS, (annotations) => without(annotations, annotationId));
}

function without(annotations: Annotations, id: AnnotationId): Annotations {
  return annotations.filter((annotation) => annotation.id !== id);
}

function byAge(a: Annotation, b: Annotation): number {
  return a.created.localeCompare(b.created, 'en') || a.id.localeCompare(b.id, 'en');
}
