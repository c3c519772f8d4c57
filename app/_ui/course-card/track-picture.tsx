import type { Track } from '@/core/courses/course-file'

const DRAWINGS: Record<Track, string> = {
  vocational: 'M6 22l9-9m2-6l8 8-4 1-5-5zM5 27h22',
  computer: 'M11 4h10a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H11a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM15 24h2',
  language: 'M5 7h22v14H15l-6 5v-5H5zM10 12h12M10 16h8',
  guide: 'M16 27a11 11 0 1 0 0-22 11 11 0 0 0 0 22zM20 12l-2.500 6.500L12 20l2.500-6.500z',
  rights: 'M16 5v22M9 27h14M6 10h20M6 10l-3 8h6zM26 10l-3 8h6z',
}

/** What a track is about, as a small drawing; the words beside it say the same. */
export function TrackPicture({ track }: { track: Track }) {
  return (
    <svg className="track" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[track]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
