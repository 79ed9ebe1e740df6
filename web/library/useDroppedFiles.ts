import { useEffect, useRef, useState } from 'react'

/** Take files that are dropped anywhere on the page. Returns whether some are being held over it. */
export function useDroppedFiles(take: (files: readonly File[]) => void): boolean {
  const [isDragging, setIsDragging] = useState(false)
  const current = useRef(take)
  current.current = take
  useEffect(() => {
    const ends = new AbortController()
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsDragging(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsDragging(false)
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsDragging(false)
      current.current([...event.dataTransfer.files])
    }
    addEventListener('dragover', hold, ends)
    addEventListener('dragleave', leave, ends)
    addEventListener('drop', drop, ends)
    return () => ends.abort()
  }, [])
  return isDragging
}
