import { Segmented } from '../../look/segmented/Segmented.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'

/** The graph as a drawing or as a list; remembered. */
export function ViewChoice() {
  const { graph } = useWords()
  const list = useSettings(settings => settings.choices.graphAsList ?? false)
  const choose = useSettings(settings => settings.setGraphAsList)
  return (
    <Segmented
      label={graph.view}
      segments={[
        { value: 'drawing', label: graph.asDrawing },
        { value: 'list', label: graph.asList },
      ]}
      value={list ? 'list' : 'drawing'}
      onChange={value => choose(value === 'list')}
    />
  )
}
