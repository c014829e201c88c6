import { panned, type Camera } from '../../../seat-map/engine/camera';
import { useDesigner } from '../designer/designer';
import type { Gesture, Press } from './gesture';

/** Moves the plan under the view. */
export function beginPanning(press: Press, camera: Camera): Gesture {
  return {
    move: ({ place }) =>
      useDesigner.setState({
        camera: panned(camera, { x: place.x - press.place.x, y: place.y - press.place.y }),
      }),
    complete: () => {},
    cancel: () => useDesigner.setState({ camera }),
  };
}
