import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/useWords.ts'
import { useReadFile } from './useReadFile.ts'
import './drop-zone.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** The whole page takes files that are dropped on it; without this a dropped file would replace the page and its runs. */
export function DropZone() {
  const { library } = useWords()
  const [over, setOver] = useState(false)
  const read = useRef(useReadFile())
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      void read.current(event.dataTransfer?.files[0])
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over && <div className="drop-zone">{library.drop}</div>
}
